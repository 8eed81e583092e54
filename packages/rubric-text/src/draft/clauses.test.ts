import { describe, expect, it } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { draftClauses } from "./clauses.ts"

const draftOf = (words: string, base: string) => draftClauses(readCriterion(words, { base }), words, "c7")
const asksOf = (words: string, base: string) => draftOf(words, base).facts.map(({ type, ask }) => `${type} ${ask.zh}`)

describe("the facts that a draft asks for", () => {
  it("are what is counted or compared, without the number that it is compared with", () => {
    expect(asksOf("全年专题研究少于2次的，扣1分；发现漏报的，每件扣0.5分。", "3")).toEqual([
      "count 专题研究：全年是多少次？",
      "count 发现漏报：几件？",
    ])
  })

  it("are asked for each month where months are few, and as a part of a whole where a share is compared", () => {
    expect(asksOf("每月投稿少于10篇的，每少1篇扣0.1分；采用率低于80%的，扣1分。", "3")).toEqual([
      "series 逐期：投稿（篇）",
      "partOfWhole 采用率：总数是多少，其中符合的是多少？",
    ])
  })

  it("are asked positively: faults as what exists, merits as what was done", () => {
    expect(asksOf("未建立台账的，扣1分。", "1")).toEqual(["yesNo 是否存在下列情形：未建立台账（任一情形即选“存在”）"])
    expect(asksOf("建立联席会议制度，得2分。", "2")).toEqual(["yesNo 是否已做到：建立联席会议制度"])
  })
})

describe("the clauses of a draft", () => {
  it("stand in the order of the words, those with one cap together", () => {
    const { clauses } = draftOf("省级采用的，每篇加1分；市级采用的，每篇加0.5分；累计最高2分。", "2")
    expect(clauses).toMatchObject([
      {
        kind: "group",
        id: "c7.a",
        combine: "sum",
        cap: "2",
        members: [
          { id: "c7.1", effect: "add", measure: { kind: "count", fact: "c7.f1" }, rate: { kind: "each", points: "1" } },
          {
            id: "c7.2",
            effect: "add",
            measure: { kind: "count", fact: "c7.f2" },
            rate: { kind: "each", points: "0.5" },
          },
        ],
      },
    ])
  })

  it("apply to the units that their words name, by kind or by place", () => {
    const { clauses, places } = draftOf("县编制数不足2人，扣1分；区无专职人员，扣2分；濉溪县未上报的，扣1分。", "3")
    expect(clauses).toMatchObject([
      { when: { profile: { kind: ["county"] } } },
      { when: { profile: { kind: ["district"] } } },
      { when: { profile: { fields: { place: ["濉溪县"] } } } },
    ])
    expect(places).toEqual(["濉溪县"])
  })

  it("ask for what excuses", () => {
    const { clauses, facts } = draftOf("主任不在岗的（参与扶贫工作除外），扣1分。", "1")
    expect(clauses).toMatchObject([{ unless: { fact: "c7.f1.excused", is: true } }])
    expect(facts.map(({ id }) => id)).toEqual(["c7.f1", "c7.f1.excused"])
  })
})

describe("a percentage", () => {
  it("that may be more than the whole, or that something grew by, is a number in per cent", () => {
    const { clauses, facts } = draftOf(
      "控编率超过100%的，每超1%扣1分；增长率低于5%的，扣1分；采用率低于80%的，扣1分。",
      "5",
    )
    expect(facts.map(({ type, unit }) => [type, unit?.zh])).toEqual([
      ["amount", "%"],
      ["amount", "%"],
      ["partOfWhole", undefined],
    ])
    expect(clauses).toMatchObject([
      { measure: { kind: "excess", above: "100" }, rate: { per: "1" } },
      { measure: { kind: "comparison", is: { lt: "5" } } },
      { measure: { kind: "comparison", is: { lt: "80%" } } },
    ])
  })
})
