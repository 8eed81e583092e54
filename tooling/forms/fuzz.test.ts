import { readdirSync, readFileSync } from "node:fs"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { draftRubric, outlineOf, readForm } from "@plumbline/rubric-text"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const folder = new URL("texts/", import.meta.url)
const texts = readdirSync(folder)
  .filter((file) => !file.endsWith(".outline"))
  .map((file) => readFileSync(new URL(file, folder), "utf8"))

/** Whatever is read from a text is a rubric, or nothing is. */
function expectDraft(text: string): void {
  const form = readForm(text)
  if (form === undefined) return
  const draft: unknown = JSON.parse(JSON.stringify(draftRubric(form, { id: "draft", year: 2024 })))
  const parsed = parseRubric(draft)
  expect(parsed.ok || parsed.faults).toBe(true)
}

describe("whatever the text", () => {
  it("pieces of forms in any order give a rubric or nothing", () => {
    const lines = texts.flatMap((text) => text.split("\n").slice(0, 40))
    const pieces = fc.constantFrom(
      ...lines,
      "\t",
      "\t\n",
      "（",
      "）",
      '"',
      "<td>",
      "<table>",
      "</tr>",
      "|",
      "合计",
      "说明：",
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom("\n", "\t", "\n\t", ""), (list, glue) => {
        expectDraft(list.join(glue))
      }),
      { seed: 5, numRuns: 150 },
    )
  })

  it("any characters give a rubric or nothing", () => {
    const signs = fc.constantFrom(...'一（1）.、分扣得\t\n"<>|第部0５％每 ', "\u3000", "\ud83d", "\u0000", "Ⅳ", "①")
    const words = fc.array(signs, { maxLength: 200 }).map((list) => list.join(""))
    fc.assert(
      fc.property(words, (text) => expectDraft(`一、甲（2分）\n${text}\n1.未做的，扣1分。2分`)),
      { seed: 6, numRuns: 150 },
    )
  })

  it("a form cut off anywhere, or with the lines of Windows, is read as far as it goes", () => {
    const cuts = fc.tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(cuts, ([text, share]) => expectDraft(text.slice(0, Math.floor(text.length * share)))),
      { seed: 7, numRuns: 60 },
    )
    for (const text of texts) {
      const [unix, windows] = [text, text.replaceAll("\n", "\r\n")].map(readForm)
      expect(windows && outlineOf(windows)).toEqual(unix && outlineOf(unix))
    }
  })
})

describe("200 kB of text", () => {
  const size = 200_000
  const long: Readonly<Record<string, string>> = {
    "one form after another": texts.join("\n").repeat(4).slice(0, size),
    "a line of brackets": "（".repeat(size),
    "a line of digits": "1".repeat(size),
    "a line of numbers and points": "一、（1分）".repeat(size / 6),
    "nothing but tabs": "\t".repeat(size),
    "short cells": "\t扣1分\n".repeat(size / 5),
    "quotes that do not close": 'a\t"b\n'.repeat(size / 5),
    "cells that span everything": `<table>${"<tr><td rowspan=999 colspan=99>".repeat(size / 31)}`,
    spaces: `（${" ".repeat(size)}1分`,
  }
  it.each(Object.entries(long))("of %s is read within seconds", (_, text) => {
    const start = performance.now()
    readForm(text)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
