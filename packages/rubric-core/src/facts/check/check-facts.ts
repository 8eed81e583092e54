import { compile } from "../../compile/compile.ts"
import type { Profile, Rubric } from "../../rubric/rubric.ts"
import { type Fault, fault } from "../fault.ts"
import { checkFact } from "./check-fact.ts"
import { isRecord } from "./record.ts"
import { checkProfile } from "./check-profile.ts"

/**
 * All that is wrong with a unit's profile and facts, in their order; nothing where `score` may be called. Facts that the rubric
 * declares but that are not in play for this unit are no fault: they are kept, and listed as not counted.
 */
export function checkFacts(rubric: Rubric, profile: Profile, facts: unknown): Fault[] {
  return [...checkProfile(rubric, profile), ...checkFactValues(rubric, facts)]
}

export function checkFactValues(rubric: Rubric, facts: unknown): Fault[] {
  if (!isRecord(facts)) {
    return [
      fault(
        "notAnObject",
        "facts",
        "应为以事实名称为键的 JSON 对象。",
        "must be a JSON object of facts by their names.",
      ),
    ]
  }
  const { byId } = compile(rubric).slots
  return Object.keys(facts).flatMap((id) => {
    const slot = byId.get(id)
    if (!slot) return [unknownFact(id)]
    const found = checkFact(slot.fact, facts[id])
    return found ? [found] : []
  })
}

function unknownFact(id: string): Fault {
  return fault(
    "unknownFact",
    id,
    "本细则没有这一事实，请改正名称或删去。",
    "this rubric has no such fact; correct its name or leave it out.",
  )
}
