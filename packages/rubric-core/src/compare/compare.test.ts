import { describe, expect, test } from "vitest"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import { clause, county, criterion, fact, rubricOf } from "../testing/builders.ts"
import { carry } from "./carry.ts"
import { diff } from "./diff.ts"
import { replay } from "./replay.ts"

function fault(number: string, words: string, points: string, more: Partial<Criterion> = {}): Criterion {
  const id = `c${number}.fault`
  return criterion(
    number,
    [fact({ id, type: "yesNo", name: { zh: words, en: words } })],
    [clause(`c${number}.1`, { kind: "yes", fact: id }, { kind: "once", points })],
    { words, ...more },
  )
}

const plan = fault("1", "未制定年度工作计划的，扣1分", "1")
const films = fault("2", "未完成重点题材拍摄任务的，扣2分", "2")
const training = fault("3", "未组织开展业务培训的，扣3分", "3")
const before = rubricOf([plan, films, training], { id: "before" })

function after(criteria: readonly Criterion[], more: Partial<Rubric> = {}): Rubric {
  return rubricOf(criteria, { id: "after", ...more })
}

const kinds = (rubric: Rubric): string[] => diff(before, rubric).changes.map(({ kind }) => kind)

describe("diff", () => {
  test("two rubrics that mean the same have no difference, whatever their clauses are called", () => {
    expect(diff(before, before).changes).toEqual([])
    const renamed = { ...plan, clauses: plan.clauses.map((each) => ({ ...each, id: "another" })) }
    expect(kinds(after([renamed, films, training]))).toEqual([])
  })

  test("what was added and removed is said", () => {
    const { changes } = diff(before, after([plan, films, fault("9", "信息安全出现事故的，扣5分", "5")]))
    expect(changes.map(({ says }) => says.zh)).toEqual(["新增第9条（10分）。", "删去原第3条（10分）。"])
  })

  test("a criterion is followed by its words when its id and number changed", () => {
    const { changes, matches } = diff(before, after([fault("7", "未制定年度工作计划，扣1分", "1"), films, training]))
    expect(matches[0]).toEqual({ before: ["c1"], after: ["c7"], how: "words" })
    expect(changes.map(({ kind }) => kind)).toEqual(["renumbered", "reworded", "rescored", "asked"])
  })

  test("other words, other points and other clauses are told apart", () => {
    expect(kinds(after([{ ...plan, words: "未制定年度工作要点的，扣1分" }, films, training]))).toEqual(["reworded"])
    expect(kinds(after([{ ...plan, basePoints: "8" }, films, training]))).toEqual(["repointed"])
    const dearer = clause("c1.1", { kind: "yes", fact: "c1.fault" }, { kind: "once", points: "2" })
    expect(kinds(after([{ ...plan, clauses: [dearer] }, films, training]))).toEqual(["rescored"])
  })

  test("a criterion that stands under another item has moved", () => {
    const items = [
      { id: "i1", number: "1", name: "item", criteria: [plan, films] },
      { id: "i2", number: "2", name: "other item", criteria: [training] },
    ]
    expect(kinds(after([], { sections: [{ id: "s1", name: "section", items }] }))).toEqual(["moved"])
  })

  test("recorded ancestry says what was split and merged, against all likeness", () => {
    const split = [
      fault("11", "甲", "1", { from: ["c1"] }),
      fault("12", "乙", "1", { from: ["c1"] }),
      fault("13", "丙", "1", { from: ["c2", "c3"] }),
    ]
    const { changes } = diff(before, after(split, { follows: "before" }))
    expect(changes.map(({ kind, before: from, after: to }) => [kind, from, to])).toEqual([
      ["split", ["c1"], ["c11", "c12"]],
      ["merged", ["c2", "c3"], ["c13"]],
    ])
  })
})

describe("carry", () => {
  test("facts go on by their ids, and what the new rubric cannot hold is lost with a reason", () => {
    const old = rubricOf([
      criterion("1", [fact({ id: "films", type: "count" }), fact({ id: "late", type: "yesNo" })], []),
    ])
    const young = rubricOf([
      criterion("1", [fact({ id: "films", type: "count", max: 5 }), fact({ id: "new", type: "yesNo" })], []),
    ])
    const { facts, lost, open } = carry({ films: 7, late: true }, old, young)
    expect(facts).toEqual({})
    expect(lost.map((each) => [each.fact, each.says.zh])).toEqual([
      ["films", "films：请填0至5之间的整数。"],
      ["late", "late：新细则不再询问。"],
    ])
    expect(open).toEqual(["films", "new"])
    expect(carry({ films: 3 }, old, young).facts).toEqual({ films: 3 })
  })

  test("a fact of another type is not bent to fit", () => {
    const old = rubricOf([criterion("1", [fact({ id: "late", type: "yesNo" })], [])])
    const young = rubricOf([criterion("1", [fact({ id: "late", type: "count" })], [])])
    expect(carry({ late: true }, old, young).lost[0]?.says.en).toBe("late: the new rubric asks for it as another type.")
  })

  test("in criteria that stand for each other, facts are followed by their names", () => {
    const young = after([fault("7", "未制定年度工作计划，扣1分", "1"), films, training])
    const { facts, from } = carry({ "c1.fault": true, "c2.fault": false }, before, young)
    expect(facts).toEqual({ "c7.fault": true, "c2.fault": false })
    expect(from.get("c1.fault")).toBe("c7.fault")
  })
})

describe("replay", () => {
  test("says who moves, by how much and where", () => {
    const dearer = clause("c2.1", { kind: "yes", fact: "c2.fault" }, { kind: "once", points: "5" })
    const young = after([plan, { ...films, clauses: [dearer] }, training])
    const units = [
      { id: "甲县", input: { profile: county, facts: { "c1.fault": false, "c2.fault": true, "c3.fault": false } } },
      { id: "乙县", input: { profile: county, facts: { "c1.fault": false, "c2.fault": false, "c3.fault": true } } },
    ]
    const [first, second] = replay(units, before, young)
    expect(first).toMatchObject({
      before: { total: 28_000, place: 1, complete: true },
      after: { total: 25_000, place: 2, complete: true },
      moves: [{ before: ["2"], after: ["2"], was: 8000, is: 5000 }],
      says: { zh: "甲县：总分由28分变为25分（−3），由第1名变为第2名：第2条由8分变为5分（−3）。" },
    })
    expect(second?.says.en).toBe("乙县: the total stays at 27, place 2 to 1.")
  })
})
