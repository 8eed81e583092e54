import { compile } from "../compile/compile.ts"
import { compileCondition, type ConditionReader } from "../condition/facts.ts"
import type { Facts } from "../rubric/fact.ts"
import type { Check, Profile, Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { bindUnit } from "./unit.ts"

/** A check of the rubric that the facts do not pass, with its sentence. It warns and never moves points. */
export interface Contradiction {
  readonly id: string
  readonly says: Words
}

const compiledChecks = new WeakMap<Rubric, readonly { readonly check: Check; readonly when: ConditionReader }[]>()

/**
 * Facts that cannot well be true together, by the rubric's own checks. They warn, never refuse and never move points; a check
 * whose facts are still open says nothing. Throws an `InputError` on unchecked input.
 */
export function contradictions(rubric: Rubric, profile: Profile, facts: Facts): Contradiction[] {
  const compiled = compile(rubric)
  let checks = compiledChecks.get(rubric)
  if (!checks) {
    checks = (rubric.checks ?? []).map((check) => ({ check, when: compileCondition(check.when, compiled.slots) }))
    compiledChecks.set(rubric, checks)
  }
  const unit = bindUnit(compiled, { profile, facts })
  return checks.filter(({ when }) => when.decide(unit) === true).map(({ check: { id, says } }) => ({ id, says }))
}
