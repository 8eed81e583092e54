import type { Clause } from "../rubric/clause.ts"
import { asPrinted, limitsOf, pointsOf } from "./computed.ts"
import { numbersIn, valuesNamed } from "./numbers.ts"

/** Points that a clause computes and its words do not name. Words that are not there name nothing, which is said elsewhere. */
export function pointsMissing(words: string, clause: Clause): string[] {
  const says = words.slice(...clause.says)
  if (says.trim() === "") return []
  const printed = numbersIn(says).map(({ value }) => value)
  return pointsOf(clause).filter((points) => !printed.includes(Number(points)))
}

/** Nothing, one and all need no number in words: 未, 没有, 每, 全部. */
const unsaid = new Set(["0", "0%", "1", "100%"])

/** Limits that a clause measures against and that stand nowhere in the criterion. */
export function limitsMissing(words: string, clause: Clause): string[] {
  const named = valuesNamed(words)
  return [...new Set(limitsOf(clause))].filter(
    (limit) => !unsaid.has(limit) && !named.some((value) => Math.abs(value - asPrinted(limit)) < 1e-9),
  )
}
