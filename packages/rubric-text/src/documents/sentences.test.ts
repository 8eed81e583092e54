import { expect, it } from "vitest"
import { sentencesIn } from "../testing/sentence.ts"
import listed from "../testing/sentences.json" with { type: "json" }
import { readForm } from "./read-form.ts"

const criteria = sentencesIn(listed)
  .filter(({ text }) => !text.includes("\n"))
  .map(({ text, base = "5" }, at) => ({ number: String(at + 1), words: text, base }))
type One = (typeof criteria)[number]

/** Every third criterion starts an item. */
function written(head: string, item: (name: string, at: number) => string, line: (one: One) => string): string {
  return (
    head + criteria.map((one, at) => (at % 3 === 0 ? item(`乙${at}（5分）`, at) : item("", at)) + line(one)).join("\n")
  )
}

const head = "考核表\n\t项目\n\t内容\n\t标准\n\t分值\n\t得分\n\n"
const asLines = (line: (one: One) => string): string =>
  written("考核细则\n一、甲（5分）\n", (name, at) => (name === "" ? "" : `${at / 3 + 1}.${name}\n`), line)
const asTable = (line: (one: One) => string): string =>
  written(head, (name, at) => `\t${at === 0 ? "甲（5分）" : ""}\n\t${name}\n`, line)

const ways: Readonly<Record<string, string>> = {
  "in a table": asTable(({ number, words, base }) => `\t（${number}）${words}\n\t${base}\n\t\n`),
  "in a table without numbers": asTable(({ words, base }) => `\t${words}\n\t${base}\n\t\n`),
  "with points behind a space": asLines(({ number, words, base }) => `（${number}）${words} ${base}分`),
  "with points in brackets": asLines(({ number, words, base }) => `（${number}）${words}（${base}分）`),
  "with points first": asLines(({ number, words, base }) => `（${number}）（${base}分）${words}`),
  "with points below": asLines(({ number, words, base }) => `（${number}）${words}\n分值：${base}分`),
}

const plain = ({ number, words, base = "" }: { number: string; words: string; base?: string }) => ({
  number,
  words: words.replace(/\s+/g, ""),
  base,
})

it.each(Object.entries(ways))("sentences of every kind keep their words and their base points %s", (_, text) => {
  const read = readForm(text)?.sections.flatMap(({ items }) => items.flatMap((item) => item.criteria)) ?? []
  expect(read.map(plain)).toEqual(criteria.map(plain))
})
