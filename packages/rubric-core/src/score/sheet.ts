import type { CompiledRubric } from "../compile/compile.ts"
import type { Snapshot } from "../facts/snapshot.ts"
import type { Points } from "../points.ts"
import type { Profile } from "../rubric/rubric.ts"
import { fingerprintOf } from "../sheet/fingerprint.ts"
import type { CriterionScore, ScoreSheet, SumScore } from "../sheet/sheet.ts"
import { type Sums, sumUp, totalOf } from "./sums.ts"

/** What a sheet stands on. */
export interface Standing {
  readonly compiled: CompiledRubric
  readonly profile: Profile
  readonly facts: Snapshot
}

/**
 * A score sheet. Criteria, total and completeness are there at once; sums, vetoes, fingerprint and what was not counted are worked
 * out when they are first asked for, because every keystroke makes a sheet. What travels is made by `sheetJson`.
 */
export class Sheet implements ScoreSheet {
  readonly criteria: readonly CriterionScore[]
  readonly total: Points
  readonly complete: boolean
  readonly #standing: Standing
  #sums: Sums | undefined
  #fingerprint: string | undefined

  constructor(standing: Standing, criteria: readonly CriterionScore[]) {
    this.criteria = criteria
    this.#standing = standing
    this.#sums = standing.compiled.hasVetoes ? sumUp(standing.compiled, criteria) : undefined
    this.#fingerprint = undefined
    let complete = true
    for (const criterion of criteria) if (!criterion.complete) complete = false
    this.complete = complete
    this.total = this.#sums ? this.#sums.total : totalOf(criteria)
  }

  get rubric(): string {
    return this.#standing.compiled.rubric.id
  }

  get digest(): string {
    return this.#standing.compiled.digest
  }

  get attainable(): Points {
    return this.#standing.compiled.attainable
  }

  get printed(): Points | undefined {
    return this.#standing.compiled.printed
  }

  get open(): readonly string[] {
    return this.criteria.filter(({ complete }) => !complete).map(({ number }) => number)
  }

  get items(): readonly SumScore[] {
    return this.sums.items
  }

  get sections(): readonly SumScore[] {
    return this.sums.sections
  }

  get vetoed(): readonly string[] {
    return this.sums.vetoed
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
      .filter(({ fact, index }) => given[index] !== 0 && !inPlay.has(fact.id))
      .map(({ fact }) => fact.id)
  }

  private get sums(): Sums {
    return (this.#sums ??= sumUp(this.#standing.compiled, this.criteria))
  }
}
