import { describe, expect, it } from "vitest"
import { readForm } from "../read-form.ts"
import { draftRubric } from "./rubric.ts"

function draftOf(text: string) {
  const form = readForm(text)
  if (form === undefined) throw new Error("no form was read")
  return draftRubric(form, { id: "draft", year: 2000 })
}

describe("the draft of a form", () => {
  it("takes its year and its office from the title, and asks where there is none", () => {
    const body = "\n一、甲（2分）\n1.乙（2分）\n（1）未做的，扣2分。（2分）\n"
    const named = draftOf(`安平县2022年度考核细则${body}`)
    expect([named.year, named.issuer.zh, named.questions]).toEqual([2022, "安平县", undefined])
    const bare = draftOf(`考核细则${body}`)
    expect([bare.year, bare.questions?.map(({ id }) => id)]).toEqual([2000, ["issuer"]])
  })

  it("puts the item's number before numbers that start again, so that each names one criterion", () => {
    const { sections } = draftOf(
      "安平县2022年细则\n一、甲（3分）\n1.乙（1分）\n（1）未做的，扣1分。（1分）\n2.丙（2分）\n（1）未做的，扣2分。（2分）\n",
    )
    const criteria = sections.flatMap(({ items }) => items.flatMap((item) => item.criteria))
    expect(criteria.map(({ id, number }) => [id, number])).toEqual([
      ["c1.1", "1.1"],
      ["c2.1", "2.1"],
    ])
  })

  it("asks for base points that are not printed, with what the words would make of them", () => {
    const { questions } = draftOf("安平县2022年细则\n一、甲\n1.乙\n（1）未做的，扣2分；不全的，扣1分。\n")
    expect(questions).toMatchObject([
      { at: [{ criterion: "c1" }], candidates: [{ zh: "3分，即其文字最多变动的分数" }] },
    ])
  })

  it("knows the sections of bonus points by name or by a note", () => {
    const text = (name: string, note: string) =>
      `安平县2022年细则\n一、${name}（2分）\n1.乙（2分）\n（1）做到的，每次加1分，最高2分。（2分）\n说明：${note}\n`
    const isBonus = (name: string, note: string) => draftOf(text(name, note)).sections[0]?.bonus
    expect([
      isBonus("加分项", "无。"),
      isBonus("特色工作", "特色工作（加分项目）另行认定。"),
      isBonus("特色工作", "无。"),
    ]).toEqual([true, true, undefined])
  })
})
