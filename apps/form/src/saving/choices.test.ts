import type { Draft } from "@plumbline/client/outbox"
import { describe, expect, it } from "vitest"
import { chosenBody } from "./choices.ts"

const server = (facts: Record<string, number>, grounds: string, version: number) => ({
  epoch: "e",
  answer: { criterion: "c1", facts, grounds, version, onBehalf: false },
})
const draft: Draft = {
  person: "p",
  assessment: "a",
  criterion: "c1",
  base: server({ a: 1, b: 1 }, "", 1),
  mine: { facts: { a: 2, b: 1 }, grounds: "mine" },
  clash: { theirs: server({ a: 3, b: 5 }, "theirs", 2), at: [{ kind: "fact", fact: "a" }, { kind: "grounds" }] },
  changedAt: "2018-12-01T06:00:00Z",
}

describe("choosing between two edits", () => {
  it("takes each clash from the side chosen, and the rest from whoever changed it", () => {
    expect(chosenBody(draft, { "fact a": "theirs", grounds: "mine" })).toEqual({
      facts: { a: 3, b: 5 },
      grounds: "mine",
    })
    expect(chosenBody(draft, { "fact a": "mine", grounds: "theirs" })).toEqual({
      facts: { a: 2, b: 5 },
      grounds: "theirs",
    })
  })
  it("clears a fact that the chosen side has cleared", () => {
    const cleared: Draft = { ...draft, clash: { theirs: server({ b: 1 }, "", 2), at: [{ kind: "fact", fact: "a" }] } }
    expect(chosenBody(cleared, { "fact a": "theirs" }).facts).toEqual({ b: 1 })
  })
})
