import { expect, test } from "vitest"
import type { Clause, ClauseNode } from "@plumbline/rubric-core"
import { clausesOf, criteria, factsReadBy } from "./testing/outline.ts"

const all = criteria.flatMap((criterion) => clausesOf(criterion).map((clause) => ({ criterion, clause })))
const wordsOf = ({ criterion, clause }: (typeof all)[number]): string => criterion.words.slice(...clause.says)

/** The numbers that the words of a clause must hold: its points, its thresholds, its cap. */
function numbersOf(clause: Clause): readonly string[] {
  if (clause.effect === "veto") return []
  const { rate, measure } = clause
  const points = "points" in rate && typeof rate.points === "string" ? [rate.points] : []
  const bands = rate.kind === "bands" ? rate.bands.flatMap(({ lt, points: lost }) => [lt, lost]) : []
  const thresholds =
    measure.kind === "shortfall" ? [measure.below] : measure.kind === "comparison" ? [measure.is.lt] : []
  return [...points, ...bands, ...thresholds, clause.cap].filter((number) => typeof number === "string")
}

test("every clause says the words that hold its numbers", () => {
  const silent = all.filter((one) => !numbersOf(one.clause).every((number) => wordsOf(one).includes(number)))
  expect(silent.map(({ clause }) => clause.id)).toEqual([])
  expect(all.flatMap(({ clause }) => numbersOf(clause)).length).toBeGreaterThan(all.length)
})

test("a fault says nothing of another's points", () => {
  const faults = all.filter(({ clause }) => clause.measure.kind === "yes")
  expect(faults.length).toBeGreaterThan(60)
  expect(faults.filter((one) => wordsOf(one).split("扣").length !== 2).map(({ clause }) => clause.id)).toEqual([])
})

test("every group says the words that hold its cap", () => {
  const groupsIn = (node: ClauseNode): readonly ClauseNode[] =>
    node.kind === "clause" ? [] : [node, ...node.members.flatMap(groupsIn)]
  const caps = criteria.flatMap((criterion) =>
    criterion.clauses
      .flatMap(groupsIn)
      .flatMap((node) =>
        node.kind === "group" ? [[node.id, node.cap, node.says && criterion.words.slice(...node.says)]] : [],
      ),
  )
  expect(caps).toEqual([
    ["c4.a", "4", "最高4分"],
    ["c7.a", "2", "最高2分"],
    ["c12.a", "1", "共1分"],
    ["c15.a", "2", "最高2分"],
    ["c26.a", "1", "扣1分"],
  ])
})

test("every fact that is asked is read by a clause, and every fact that is read is asked once", () => {
  const declared = criteria.flatMap((criterion) => criterion.facts.map((fact) => fact.id))
  const read = all.flatMap(({ clause }) => factsReadBy(clause))
  expect(new Set(declared).size).toBe(declared.length)
  expect([...new Set(read)].sort()).toEqual([...declared].sort())
})

test("a criterion reads its own facts, but for the establishment, which criterion 27 asks and 28 reads", () => {
  const borrowed = all.flatMap(({ criterion, clause }) =>
    factsReadBy(clause).filter((fact) => !fact.startsWith(`${criterion.id}.`)),
  )
  expect(new Set(borrowed)).toEqual(new Set(["c27.establishment"]))
})

test("where every fault has fixed points, they add up to the base, but for the two criteria the form leaves out of step", () => {
  const fixed = criteria
    .filter(({ start }) => start === "full")
    .map((criterion) => ({
      criterion,
      rates: clausesOf(criterion).flatMap((clause) => ("rate" in clause ? [clause.rate] : [])),
    }))
    .filter(({ rates }) => rates.every((rate) => rate.kind === "once"))
    .map(({ criterion, rates }) => [
      criterion.number,
      rates.reduce((sum, rate) => sum + (rate.kind === "once" ? Number(rate.points) : 0), 0),
      Number(criterion.basePoints),
    ])
  expect(fixed.length).toBe(30)
  // 25 can cost five of its four points; 26 holds a missing and an absent director to one point together.
  expect(fixed.filter(([, sum, base]) => sum !== base)).toEqual([
    ["25", 5, 4],
    ["26", 4, 3],
  ])
})
