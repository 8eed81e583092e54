import * as text from "@plumbline/rubric-text"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const page = readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8")
const examples = [...page.matchAll(/```ts\n([^`]*(?:`[^`]+`[^`]*)*?)```/g)].map(([, code = ""]) => code.trim())

/** A line with a value behind `//` is expected to come to it. */
function withExpectations(code: string): string {
  return code.replace(/^(.*?) \/\/ (.*)$/gm, "expect($1).toEqual($2)")
}

test.each(examples)("%s", (code) => {
  expect.hasAssertions()
  new Function("text", "expect", `with (text) {\n${withExpectations(code)}\n}`)(text, expect)
})

test("the page shows each of its functions", () => {
  for (const name of ["read(", "write(", "rulesOf(", "draft("]) expect(examples.join("\n")).toContain(name)
})
