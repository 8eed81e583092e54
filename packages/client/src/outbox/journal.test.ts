import { expect, test } from "vitest"
import { read, written } from "./journal.ts"

test("edits come back from the journal as they were, cleared facts and half-filled months included", () => {
  const edits = {
    c1: { facts: { "c1.a": undefined, "c1.b": true }, grounds: "依据" },
    c15: { facts: { "c15.monthly": [1, null, 3] }, lists: { "c15.x": undefined } },
  }
  expect(read(written(edits))).toStrictEqual(edits)
})
