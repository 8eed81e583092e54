import { expect, test } from "vitest"
import { clause, county, criterion, fact, rubricOf } from "../testing/builders.ts"
import { nextPoints } from "./next-points.ts"

const times = { zh: "次", en: "times" }
const pushes = fact({ id: "pushes", type: "count", name: { zh: "推送", en: "pushes" }, unit: times })
const months = fact({ id: "months", type: "series", period: "month", length: 3, name: { zh: "投稿", en: "articles" } })
const rate = fact({ id: "rate", type: "partOfWhole", name: { zh: "采用", en: "adopted" } })

test("the nearest answer that wins points is said with its numbers", () => {
  const rubric = rubricOf([
    criterion(
      "1",
      [pushes],
      [
        clause(
          "c1.1",
          { kind: "comparison", of: { kind: "value", fact: "pushes" }, is: { lt: "2" } },
          { kind: "once", points: "0.5" },
        ),
      ],
    ),
  ])
  expect(nextPoints(rubric, { profile: county, facts: { pushes: 0 } })).toEqual([
    {
      criterion: "c1",
      changes: [{ fact: "pushes", from: 0, to: 2 }],
      gain: 500,
      says: { zh: "推送由0次变为2次，可多得0.5分", en: "pushes from 0 times to 2 times: 0.5 points more" },
    },
  ])
  expect(nextPoints(rubric, { profile: county, facts: { pushes: 2 } })).toEqual([])
  expect(nextPoints(rubric, { profile: county, facts: {} })).toEqual([])
})

test("a month that is short is named, and a rate says how many more it takes", () => {
  const rubric = rubricOf([
    criterion(
      "1",
      [months],
      [
        clause(
          "c1.1",
          { kind: "shortfall", of: { kind: "value", fact: "months", over: "eachPeriod" }, below: "2" },
          { kind: "each", points: "1" },
        ),
      ],
    ),
    criterion(
      "2",
      [rate],
      [
        clause(
          "c2.1",
          { kind: "ratio", fact: "rate", whenNone: "zero" },
          { kind: "bands", bands: [{ lt: "80%", points: "1" }] },
        ),
      ],
    ),
  ])
  const advice = nextPoints(rubric, { profile: county, facts: { months: [2, 0, 2], rate: { part: 1, whole: 9 } } })
  expect(advice.map(({ says }) => says.zh)).toEqual(["投稿第2个月由0变为1，可多得1分", "采用由1/9变为8/9，可多得1分"])
})

test("facts that fill one cap are changed together", () => {
  const faults = ["a", "b"].map((id) => fact({ id, type: "yesNo", name: { zh: id, en: id } }))
  const rubric = rubricOf([
    criterion("1", faults, [
      {
        kind: "group",
        id: "c1.a",
        combine: "sum",
        cap: "1",
        members: ["a", "b"].map((id) => clause(`c1.${id}`, { kind: "yes", fact: id }, { kind: "once", points: "1" })),
      },
    ]),
  ])
  const [advice] = nextPoints(rubric, { profile: county, facts: { a: true, b: true } })
  expect(advice?.says.en).toBe("a from Yes to No, and b from Yes to No: 1 point more")
})

test("nobody is told to fall under another condition, or to judge higher", () => {
  const rubric = rubricOf([
    criterion(
      "1",
      [pushes, fact({ id: "opened", type: "yesNo" }), fact({ id: "merit", type: "judged", min: "0", max: "4" })],
      [
        clause(
          "c1.1",
          { kind: "yes", fact: "opened" },
          { kind: "once", points: "1" },
          { when: { facts: { fact: "opened", is: true } } },
        ),
        clause("c1.2", { kind: "judged", fact: "merit" }, { kind: "asJudged" }, { effect: "add" }),
        clause(
          "c1.3",
          { kind: "comparison", of: { kind: "value", fact: "pushes" }, is: { lt: "1" } },
          { kind: "once", points: "1" },
          { when: { facts: { fact: "opened", is: false } } },
        ),
      ],
    ),
  ])
  const advice = nextPoints(rubric, { profile: county, facts: { pushes: 0, opened: false, merit: "0" } })
  expect(advice.flatMap(({ changes }) => changes.map((change) => change.fact))).toEqual(["pushes"])
})
