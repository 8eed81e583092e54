import { readCriterion } from "../criterion/read.ts"
import type { ReadClause, Reading } from "../reading/reading.ts"

const thousandths = (points: string): number => Math.round(Number(points) * 1000)

/**
 * The most that words can move, as a decimal string: what a criterion without printed points may be meant to carry.
 * `undefined` where nothing bounds it.
 *
 * @example mostOf("未制定计划的，扣1分；未总结的，扣0.5分。") // "1.5"
 */
export function mostOf(words: string): string | undefined {
  const reading = readCriterion(words, {})
  const moving = reading.clauses.filter(({ effect }) => effect === "deduct" || effect === "add")
  const effect = reading.start === "full" ? "deduct" : "add"
  const own = moving.filter((clause) => clause.effect === effect)
  const single = own.filter(({ group }) => group === undefined).map(mostOfClause)
  const grouped = [...new Set(own.flatMap(({ group }) => group ?? []))].map((name) => mostOfGroup(reading, name))
  const all = [...single, ...grouped]
  if (all.length === 0 || all.some((most) => most === undefined)) return undefined
  const sum = all.reduce<number>((total, most) => total + (most ?? 0), 0)
  return sum === 0 ? undefined : String(sum / 1000)
}

function mostOfGroup({ clauses, groups }: Reading, name: string): number | undefined {
  const { cap, combine } = groups[name] ?? {}
  if (cap !== undefined) return thousandths(cap)
  const members = clauses.filter(({ group }) => group === name).map(mostOfClause)
  if (members.some((most) => most === undefined)) return undefined
  const known = members.map((most) => most ?? 0)
  return combine === "highest" ? Math.max(...known) : known.reduce((sum, most) => sum + most, 0)
}

function mostOfClause(clause: ReadClause): number | undefined {
  if (clause.cap !== undefined) return thousandths(clause.cap)
  switch (clause.kind) {
    case "yes":
      return "points" in clause ? decimal(clause.points) : undefined
    case "bands":
      return highest(clause.bands)
    case "levels":
      return highest(clause.levels)
    case "judged":
      return thousandths(clause.max)
    case "rank":
      return thousandths(clause.first)
    case "share":
      return decimal(clause.of)
    case "shortfall":
    case "excess":
      return clause.first === undefined ? undefined : thousandths(clause.first)
    case "count":
      return undefined
  }
}

function decimal(points: string): number | undefined {
  return points === "base" ? undefined : thousandths(points)
}

function highest(steps: readonly { readonly points: string }[]): number | undefined {
  const points = steps.map((step) => decimal(step.points))
  return points.some((each) => each === undefined) ? undefined : Math.max(...points.map((each) => each ?? 0))
}
