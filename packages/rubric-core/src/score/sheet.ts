import type { CompiledRubric } from "../compile/compile.ts"
import type { Snapshot } from "../facts/snapshot.ts"
import type { Points } from "../points.ts"
import type { Profile } from "../rubric/rubric.ts"
import { fingerprintOf } from "../sheet/fingerprint.ts"
import { type SheetJson, sheetJson } from "../sheet/json.ts"
import type { CriterionScore, ScoreSheet, SumScore } from "../sheet/sheet.ts"
import type { Sums } from "./sums.ts"

/** What a sheet stands on. */
export interface Standing {
  readonly compiled: CompiledRubric
  readonly profile: Profile
  readonly facts: Snapshot
}

/** A score sheet. Its digest, its fingerprint and what was not counted are worked out when first asked for: typing needs none of them. */
export class Sheet implements ScoreSheet {
  readonly rubric: string
  readonly complete: boolean
  readonly open: readonly string[]
  readonly vetoed: readonly string[]
  readonly total: Points
  readonly attainable: Points
  declare readonly printed?: Points
  readonly sections: readonly SumScore[]
  readonly items: readonly SumScore[]
  readonly criteria: readonly CriterionScore[]
  readonly #standing: Standing
  #fingerprint: string | undefined

  constructor(standing: Standing, criteria: readonly CriterionScore[], sums: Sums) {
    const { rubric, attainable, printed } = standing.compiled
    this.rubric = rubric.id
    this.complete = sums.open.length === 0
    this.open = sums.open
    this.vetoed = sums.vetoed
    this.total = sums.total
    this.attainable = attainable
    if (printed !== undefined) this.printed = printed
    this.sections = sums.sections
    this.items = sums.items
    this.criteria = criteria
    this.#standing = standing
  }

  get digest(): string {
    return this.#standing.compiled.digest
  }

  get fingerprint(): string {
    const { compiled, profile, facts } = this.#standing
    return (this.#fingerprint ??= fingerprintOf(compiled, profile, facts.read(), this.criteria, this.total))
  }

  get notCounted(): readonly string[] {
    const { compiled, facts } = this.#standing
    const { given } = facts.read()
    const inPlay = new Set(this.criteria.flatMap((criterion) => criterion.inPlay))
    return compiled.slots.all
      .filter(({ fact, index }) => given[index] && !inPlay.has(fact.id))
      .map(({ fact }) => fact.id)
  }

  toJSON(): SheetJson {
    return sheetJson(this)
  }
}
