import { expect, test } from "vitest"
import { criterion } from "./criterion.ts"
import { eachOf, fault, fewerThan, together } from "./parts.ts"

const films = { zh: "部", en: "films" }
const ask = { zh: "几部？", en: "How many?" }

test("clauses and groups are numbered in the order of the words, inside groups too", () => {
  const laidOut = criterion({
    number: "7",
    basePoints: "3",
    start: "empty",
    words: "省级采用，每部1分；市级采用，每部0.5分，县级采用，每部0.1分，最高1分。",
    parts: [
      eachOf({ id: "c7.provincial", ask, unit: films }, { effect: "add", points: "1", says: "省级…1分" }),
      together({ atMost: "1", says: "最高1分" }, [
        eachOf({ id: "c7.municipal", ask, unit: films }, { effect: "add", points: "0.5", says: "市级…0.5分" }),
        eachOf({ id: "c7.county", ask, unit: films }, { effect: "add", points: "0.1", says: "县级…0.1分" }),
      ]),
    ],
  })
  expect(laidOut.id).toBe("c7")
  expect(laidOut.facts.map(({ id }) => id)).toEqual(["c7.provincial", "c7.municipal", "c7.county"])
  expect(laidOut.clauses).toMatchObject([
    { id: "c7.1", says: [0, 9] },
    { id: "c7.a", cap: "1", says: [34, 38], members: [{ id: "c7.2" }, { id: "c7.3" }] },
  ])
})

test("a fault says its words up to the points they cost, and is asked positively", () => {
  const { facts, clauses, words } = criterion({
    number: "1",
    basePoints: "2",
    start: "full",
    words: "未建台账的，扣1分；未培训的，扣0.5分。",
    parts: [fault("c1.noTraining", "0.5", { zh: "未培训", en: "nobody was trained" })],
  })
  expect(facts).toMatchObject([
    { type: "yesNo", ask: { zh: "是否存在下列情形：未培训（任一情形即选“存在”）" }, yes: { zh: "存在" } },
  ])
  expect(clauses).toMatchObject([{ effect: "deduct", rate: { kind: "once", points: "0.5" } }])
  expect(clauses.map((clause) => clause.says && words.slice(...clause.says))).toEqual(["未培训的，扣0.5分"])
})

test("points that the words do not print stop the rubric from loading", () => {
  const misprinted = () =>
    criterion({
      number: "1",
      basePoints: "2",
      start: "full",
      words: "组织培训少于2次的，扣1分；未建台账的，扣1分。",
      parts: [
        fewerThan({ id: "c1.trainings", ask, unit: films }, "2", { points: "1", says: "组织培训…扣1分" }),
        fault("c1.noLedger", "2", { zh: "未建台账", en: "there is no register" }),
      ],
    })
  expect(misprinted).toThrow(RangeError)
})
