import { outlineOf, readForm } from "@plumbline/rubric-text"
import { describe, expect, it } from "vitest"
import { outline, sections } from "./shipped.ts"

const han = "零一二三四五六七八九十"
const roman = ["", "I", "II", "III", "IV", "V", "VI"]

/** A way to write the form as numbered lines. */
interface Style {
  readonly section: (name: string, number: number, points: string) => string
  readonly item: (name: string, number: string, points: string) => string
  readonly criterion: (words: string, number: string, points: string) => string
}

const sectionStyles: Readonly<Record<string, Style["section"]>> = {
  "一、名称（20分）": (name, number, points) => `${han[number]}、${name}（${points}分）`,
  "第一部分 名称（共20分）": (name, number, points) => `第${han[number]}部分  ${name}（共${points}分）`,
  "（一）名称：20分": (name, number, points) => `（${han[number]}）${name}：${points}分`,
  "I. 名称 (20分)": (name, number, points) => `${roman[number]}. ${name} (${points}分)`,
  "一 名称【满分20分】": (name, number, points) => `${han[number]} ${name}【满分${points}分】`,
  "名称（20分）": (name, _, points) => `${name}（${points}分）`,
}
const itemStyles: Readonly<Record<string, Style["item"]>> = {
  "1.名称（10分）": (name, number, points) => `${number}.${name}（${points}分）`,
  "1、名称（满分10分）": (name, number, points) => `${number}、${name}（满分${points}分）`,
  "1．名称 10分": (name, number, points) => `${number}．${name} ${points}分`,
  "  1. 名称 [10分]": (name, number, points) => `  ${number}. ${name} [${points}分]`,
}
const criterionStyles: Readonly<Record<string, Style["criterion"]>> = {
  "（1）文字2分": (words, number, points) => `（${number}）${words}${/[。；）]$/.test(words) ? "" : "。"}${points}分`,
  "（1）文字 2分": (words, number, points) => `（${number}）${words} ${points}分`,
  "（1）文字（2分）": (words, number, points) => `（${number}）${words}（${points}分）`,
  "(1) 文字[2分]": (words, number, points) => `(${number}) ${words}[${points}分]`,
  "（1）文字⇥2": (words, number, points) => `（${number}）${words}\t${points}`,
  "（1）（2分）文字": (words, number, points) => `（${number}）（${points}分）${words}`,
  "（1）文字↵分值：2分": (words, number, points) => `（${number}）${words}\n分值：${points}分`,
  "（1）文字↵2": (words, number, points) => `（${number}）${words}\n${points}`,
  "1）文字。基准分2分": (words, number, points) => `${number}）${words.replace(/[。；]$/, "")}。基准分${points}分`,
}

function written({ section, item, criterion }: Style): string {
  const body = sections.flatMap((each, at) => [
    section(each.name, at + 1, each.printed ?? ""),
    ...each.items.flatMap(({ name, number, printed, criteria }) => [
      item(name, number, printed ?? ""),
      ...criteria.map((one) => criterion(one.words, one.number, one.basePoints)),
    ]),
  ])
  return ["2018年度工作考评表", "", ...body, "合计：110分", "", "说明：1.自评采取扣分制。"].join("\n")
}

describe("the official form written as numbered lines keeps its outline", () => {
  const styles = Object.entries(sectionStyles).flatMap(([sectionName, section]) =>
    Object.entries(itemStyles).flatMap(([itemName, item]) =>
      Object.entries(criterionStyles).map(([criterionName, criterion]) => ({
        name: [sectionName, itemName, criterionName].join(" / "),
        style: { section, item, criterion },
      })),
    ),
  )
  it.each(styles)("$name", ({ style }) => {
    const form = readForm(written(style))
    expect(form && outlineOf(form)).toEqual(outline)
  })
})
