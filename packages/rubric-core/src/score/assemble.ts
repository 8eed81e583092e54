import type { CompiledRubric } from "../compile/compile.ts"
import type { BoundFacts } from "../facts/slots.ts"
import type { Profile } from "../rubric/rubric.ts"
import { fingerprintOf } from "../sheet/fingerprint.ts"
import type { CriterionScore, ScoreSheet } from "../sheet/sheet.ts"
import { sumUp } from "./sums.ts"

/** A sheet from its scored criteria. Digest and fingerprint are computed when they are first read: typing needs neither. */
export function assemble(
  compiled: CompiledRubric,
  profile: Profile,
  unit: BoundFacts,
  criteria: readonly CriterionScore[],
): ScoreSheet {
  const { items, sections, total, vetoed } = sumUp(compiled, criteria)
  const given = unit.given.slice()
  const values = unit.values.slice()
  let fingerprint: string | undefined
  return {
    rubric: compiled.rubric.id,
    get digest() {
      return compiled.digest
    },
    get fingerprint() {
      fingerprint ??= fingerprintOf(compiled, profile, { values, given }, criteria, total)
      return fingerprint
    },
    complete: criteria.every(({ complete }) => complete),
    open: criteria.filter(({ complete }) => !complete).map(({ number }) => number),
    vetoed,
    total,
    attainable: compiled.attainable,
    ...(compiled.printed !== undefined && { printed: compiled.printed }),
    sections,
    items,
    criteria,
    get notCounted() {
      const inPlay = new Set(criteria.flatMap((criterion) => criterion.inPlay))
      return compiled.slots.all
        .filter(({ fact, index }) => given[index] && !inPlay.has(fact.id))
        .map(({ fact }) => fact.id)
    },
  }
}
