import * as core from "@plumbline/rubric-core"
import * as bulk from "@plumbline/rubric-core/bulk"
import * as compare from "@plumbline/rubric-core/compare"
import * as lint from "@plumbline/rubric-core/lint"
import * as schema from "@plumbline/rubric-core/schema"
import { rubricById } from "@plumbline/rubrics"
import { readdirSync, readFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { expect, test } from "vitest"
import { fixtures } from "./fixtures.ts"

const source = new URL("../../packages/rubric-core/src/", import.meta.url)

interface Example {
  readonly file: string
  readonly code: string
}

/** The examples of all docstrings: what follows `@example` up to the next tag or the end. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(new URL(file, source), "utf8")
  return [...text.matchAll(/@example\s+((?:(?!@example|\*\/)[^])*)/g)].map(([, code = ""]) => ({
    file,
    code: code.replace(/^\s*\* ?/gm, "").trim(),
  }))
}

const examples = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap(examplesOf)

const rubric = rubricById("huaibei-2018")
if (!rubric) throw new Error("The 2018 rubric does not ship.")
const scope: Readonly<Record<string, unknown>> = {
  ...core,
  ...bulk,
  ...compare,
  ...lint,
  ...schema,
  ...fixtures(rubric),
}

/** A line with a value after `//` is expected to come to it; a comment that is no value is only read. */
function isExpectation(comment: string): boolean {
  return /^["'[{\d-]|^(?:true|false|undefined)\b/.test(comment)
}

test.each(examples)("$file: $code", async ({ file, code }) => {
  const own: object = await import(new URL(file, source).href)
  const body = code.split("\n").map((line) => {
    const [, expression = line, comment = ""] = /^(.*?)\s*\/\/ (.*)$/.exec(line) ?? []
    return isExpectation(comment) ? `expect(${expression}).toEqual(${comment})` : line
  })
  const run = new Function(
    "scope",
    "expect",
    `with (scope) { ${stripTypeScriptTypes(`(() => {\n${body.join("\n")}\n})()`)} }`,
  )
  run({ ...scope, ...own }, expect)
})

test("every public function of the core has an example or a sentence that needs none", () => {
  expect(examples.length).toBeGreaterThan(25)
})
