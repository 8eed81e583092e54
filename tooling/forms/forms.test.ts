import { readdirSync, readFileSync } from "node:fs"
import { lint } from "@plumbline/rubric-core/lint"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { draftRubric, readForm } from "@plumbline/rubric-text"
import { describe, expect, it } from "vitest"
import { outlineText } from "./outline-text.ts"

const folder = new URL("texts/", import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8")
const forms = readdirSync(folder).filter((file) => /\.(?:txt|tsv|html)$/.test(file))
const withOutline = forms.filter((file) => file !== "huaibei-2018.txt")

describe.each(withOutline)("the form %s", (file) => {
  it("has the outline that a person noted of it", () => {
    const form = readForm(textOf(file))
    expect(form && outlineText(form)).toBe(textOf(file.replace(/\.[^.]*$/, ".outline")))
  })
})

describe.each(forms)("the draft of %s", (file) => {
  it("is a rubric that the lint goes through without finding an error", () => {
    const form = readForm(textOf(file))
    const draft: unknown = JSON.parse(JSON.stringify(form && draftRubric(form, { id: "draft", year: 2024 })))
    const parsed = parseRubric(draft)
    expect(parsed.ok || parsed.faults).toBe(true)
    if (parsed.ok) expect(lint(parsed.rubric).filter(({ severity }) => severity === "error")).toEqual([])
  })
})
