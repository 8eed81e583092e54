import type { CompiledRubric } from "../compile/compile.ts"
import type { Points } from "../points.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import type { CriterionScore, ScoreSheet, Standing, SumScore } from "../sheet/sheet.ts"
import { type Sums, sumUp, totalOf } from "./sums.ts"

/** What a sheet is made from. */
interface Made {
  readonly compiled: CompiledRubric
  readonly profile: Profile
  readonly facts: Standing["facts"]
}

/**
 * A score sheet. Criteria, total and completeness are there at once; sums, vetoes and what was not counted are worked out when they
 * are first asked for, because every keystroke makes a sheet. What travels is made by `sheetJson`.
 */
export class Sheet implements ScoreSheet {
  readonly criteria: readonly CriterionScore[]
  readonly total: Points
  readonly complete: boolean
  readonly #made: Made
  #sums: Sums | undefined

  constructor(made: Made, criteria: readonly CriterionScore[]) {
    this.criteria = criteria
    this.#made = made
    this.#sums = made.compiled.hasVetoes ? sumUp(made.compiled, criteria) : undefined
    let complete = true
    for (const criterion of criteria) if (!criterion.complete) complete = false
    this.complete = complete
    this.total = this.#sums ? this.#sums.total : totalOf(criteria)
  }

  get rubric(): Rubric {
    return this.#made.compiled.rubric
  }

  get attainable(): Points {
    return this.#made.compiled.attainable
  }

  get printed(): Points | undefined {
    return this.#made.compiled.printed
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

  get standing(): Standing {
    const { compiled, profile, facts } = this.#made
    return { profile, slots: compiled.slots, facts }
  }

  get notCounted(): readonly string[] {
    const { compiled, facts } = this.#made
    const { given } = facts.read()
    const inPlay = new Set(this.criteria.flatMap((criterion) => criterion.inPlay))
    return compiled.slots.all
      .filter(({ fact, index }) => given[index] !== 0 && !inPlay.has(fact.id))
      .map(({ fact }) => fact.id)
  }

  private get sums(): Sums {
    return (this.#sums ??= sumUp(this.#made.compiled, this.criteria))
  }
}
