import { describe, expect, test } from "vitest"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import { clause, county, criterion, fact, rubricOf } from "../testing/builders.ts"
import { carry } from "./carry.ts"
import { diff } from "./diff/diff.ts"
import { replay } from "./replay/replay.ts"

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
    expect(changes.map(({ kind }) => kind)).toEqual(["renumbered", "reworded", "asked"])
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

  test("without ancestry, what took over a part of the words is a split, and what took in other words a merger", () => {
    const both = fault("4", "未制定年度工作计划的，扣1分；未完成重点题材拍摄任务的，扣2分", "3")
    const merged = diff(before, after([both, training])).changes
    expect(merged.map(({ kind, before: from, after: to }) => [kind, from, to])).toEqual([
      ["merged", ["c1", "c2"], ["c4"]],
    ])
    const split = diff(after([both, training]), before).changes
    expect(split.map(({ kind, before: from, after: to }) => [kind, from, to])).toEqual([
      ["split", ["c4"], ["c1", "c2"]],
    ])
    expect(split[0]?.says.zh).toBe("原第4条（10分）拆分为第1条（10分）、第2条（10分）。")
  })

  test("a new criterion in words that its neighbour still has is an addition, no split", () => {
    const twice = fault("9", "未制定年度工作计划的", "1")
    expect(kinds(after([plan, films, training, twice]))).toEqual(["added"])
  })

  test("ancestry is read backwards where the older rubric is named second", () => {
    const young = after([fault("11", "甲", "1", { from: ["c1"] })], { follows: "before" })
    expect(diff(young, before).matches[0]).toEqual({ before: ["c11"], after: ["c1"], how: "recorded" })
  })

  test("an item that got another name moves nothing, nor does another number of it", () => {
    const renamed = rubricOf([], {
      id: "after",
      sections: [
        {
          id: "x",
          name: "section",
          items: [{ id: "y", number: "2", name: "another name", criteria: [plan, films, training] }],
        },
      ],
    })
    expect(diff(before, renamed).changes.map(({ kind, at }) => [kind, at])).toEqual([
      ["renamed", { section: "x", item: "y" }],
      ["renumbered", { section: "x", item: "y" }],
    ])
  })

  test("what changed is shown: the words around it, the rules that went and came, the facts", () => {
    const dearer = clause("c1.1", { kind: "yes", fact: "c1.fault" }, { kind: "once", points: "2" })
    const words = "未制定年度工作计划的，扣2分"
    const changed = { ...plan, words, clauses: [dearer], facts: [...plan.facts, fact({ id: "new", type: "yesNo" })] }
    expect(diff(before, after([changed, films, training])).changes.map(({ says }) => says.zh)).toEqual([
      "第1条的文字由“…作计划的，扣1分”改为“…作计划的，扣2分”。",
      "第1条的计分规则有改动：“未制定年度工作计划的，扣1分：扣1分”改为“未制定年度工作计划的，扣1分：扣2分”。",
      "第1条询问的事实有改动：增加 new。",
    ])
  })

  test("headings, printed totals, grades, checks, notes and units have their changes too", () => {
    const whole = after([plan, films, training], {
      title: "another",
      printed: "30",
      grades: [{ id: "best", name: { zh: "优秀", en: "best" }, atLeast: "20" }],
      derived: [{ id: "d", type: "sum", of: [], name: { zh: "和", en: "sum" } }],
      notes: ["另有规定的除外。"],
      kinds: [{ id: "county", name: { zh: "县", en: "county" } }],
    })
    expect(kinds(whole)).toEqual(["renamed", "reprinted", "regraded", "rechecked", "annotated", "addressed"])
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

  test("an amount in another unit is not carried, nor a fact that the first rubric does not ask for", () => {
    const asking = (unit: string) =>
      rubricOf([criterion("1", [fact({ id: "funds", type: "amount", unit: { zh: unit, en: unit } })], [])])
    const { facts, lost } = carry({ funds: "50", other: true }, asking("万元"), asking("元"))
    expect(facts).toEqual({})
    expect(lost.map(({ says }) => says.zh)).toEqual(["funds：计量单位由万元改为元。", "other：原细则没有这一事实。"])
  })

  test("facts whose questions are all alike are told apart by the words they answer, or not carried at all", () => {
    const ask = { zh: "是否存在下列情形？", en: "Is it so?" }
    const two = (number: string, words: string, spans: readonly [[number, number], [number, number]]) => {
      const [one, other] = [`c${number}.a`, `c${number}.b`]
      return criterion(
        number,
        [one, other].map((id) => ({ ...fact({ id, type: "yesNo" }), ask })),
        [one, other].map((id, index) =>
          clause(`${id}.1`, { kind: "yes", fact: id }, { kind: "once", points: "1" }, { says: spans[index] ?? [0, 1] }),
        ),
        { words },
      )
    }
    const words = "未制定计划扣1分；报送不及时扣1分"
    const old = rubricOf([
      two("1", words, [
        [0, 8],
        [9, 17],
      ]),
    ])
    const young = rubricOf([
      two("2", words, [
        [9, 17],
        [0, 8],
      ]),
    ])
    expect(carry({ "c1.a": true, "c1.b": false }, old, young).facts).toEqual({ "c2.b": true, "c2.a": false })
    const same = rubricOf([
      two("3", words, [
        [0, 17],
        [0, 17],
      ]),
    ])
    expect(
      carry(
        { "c1.a": true },
        rubricOf([
          two("1", words, [
            [0, 17],
            [0, 17],
          ]),
        ]),
        same,
      ).facts,
    ).toEqual({})
  })

  test("the one fact that is left under the same words and the same rate goes on, under another rate it does not", () => {
    const asking = (id: string, points: string) =>
      rubricOf([
        criterion(
          "1",
          [fact({ id, type: "count" })],
          [
            clause(
              "c1.1",
              { kind: "count", fact: id },
              { kind: "each", points },
              { says: id === "a" ? [0, 3] : [4, 8] },
            ),
          ],
        ),
      ])
    expect(carry({ a: 3 }, asking("a", "1"), asking("zz", "1")).facts).toEqual({ zz: 3 })
    expect(carry({ a: 3 }, asking("a", "1"), asking("zz", "2")).facts).toEqual({})
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

  test("a veto that came or went is said, though no criterion below it moved", () => {
    const veto = { ...clause("c3.2", { kind: "yes", fact: "c3.fault" }, { kind: "once", points: "1" }) }
    const vetoing = { ...veto, effect: "veto" as const, scope: "total" as const }
    const { rate: _, ...rest } = { rate: undefined, ...vetoing }
    const young = after([plan, films, { ...training, clauses: [...training.clauses, rest] }])
    const units = [{ id: "甲县", input: { profile: county, facts: { "c3.fault": true } } }]
    expect(replay(units, before, young)[0]).toMatchObject({
      before: { total: 27_000, vetoed: [] },
      after: { total: 0, vetoed: ["total"] },
      moves: [],
      says: { zh: "甲县：总分由27分变为0分（−27）（暂计），新被一票否决（total）。" },
    })
  })

  test("another grade is said where both rubrics give grades", () => {
    const grades = [
      { id: "best", name: { zh: "优秀", en: "best" }, atLeast: "28" },
      { id: "good", name: { zh: "良好", en: "good" }, atLeast: "20" },
    ]
    const dearer = clause("c2.1", { kind: "yes", fact: "c2.fault" }, { kind: "once", points: "5" })
    const young = after([plan, { ...films, clauses: [dearer] }, training], { grades })
    const units = [{ id: "甲县", input: { profile: county, facts: { "c2.fault": true } } }]
    const [unit] = replay(units, { ...before, grades }, young)
    expect([unit?.before.grade?.id, unit?.after?.grade?.id]).toEqual(["best", "good"])
    expect(unit?.says.zh).toContain("，由优秀变为良好：")
    expect(replay(units, before, young)[0]?.says.zh).not.toContain("良好")
  })

  test("a unit of a kind that the second rubric does not know is named, and not ranked there", () => {
    const young = after([plan, films, training], { kinds: [{ id: "district", name: { zh: "区", en: "district" } }] })
    const [unit] = replay([{ id: "甲县", input: { profile: county, facts: {} } }], before, young)
    expect(unit?.after).toBeUndefined()
    expect(unit?.says.zh).toContain("新细则不能为其计分")
  })

  test("why points moved is said: the rules that changed, and what was lost on the way", () => {
    const counted = criterion(
      "2",
      [fact({ id: "c2.fault", type: "count" })],
      [clause("c2.1", { kind: "count", fact: "c2.fault" }, { kind: "each", points: "2" })],
      { words: films.words },
    )
    const [unit] = replay(
      [{ id: "甲县", input: { profile: county, facts: { "c2.fault": true } } }],
      before,
      after([plan, counted, training]),
    )
    const because = unit?.moves[0]?.because.map(({ zh }) => zh) ?? []
    expect(because).toContain("c2.fault：新细则中这一事实的类型已变。")
    expect(because).toContain("新细则还要询问：c2.fault，暂不计。")
    expect(because.at(-1)).toMatch(/^原：.*扣2分。$/)
  })
})
