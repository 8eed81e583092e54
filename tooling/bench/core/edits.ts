import { type FactValue, factsOf, type Rubric } from "@plumbline/rubric-core"
import { randomUnits } from "./inputs.ts"

export interface Edit {
  readonly fact: string
  readonly value: FactValue
}

/** Answers of random units, the facts in turn: every fact of the rubric is edited as often as any other. */
export function randomEdits(rubric: Rubric, count: number): Edit[] {
  const facts = factsOf(rubric)
  const units = randomUnits(rubric, count, { seed: 7 })
  return units.map((unit, at) => {
    const fact = facts[(at * 37) % facts.length]?.id ?? ""
    return { fact, value: unit.facts[fact] ?? false }
  })
}
