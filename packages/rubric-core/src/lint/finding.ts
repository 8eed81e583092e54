import type { Points } from "../points.ts"
import type { PlacedCriterion } from "../rubric/outline.ts"
import type { Place } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import type { Scope } from "../schema/references/scope.ts"

/** `error`: the rubric cannot mean this. `warning`: look again. `question`: the words leave it open, and a person decides. */
export type Severity = "error" | "warning" | "question"

/** A change that would settle a finding: values to set, each by its way through the rubric's JSON; `undefined` takes a field out. */
export interface Fix {
  readonly says: Words
  readonly set: readonly { readonly path: readonly (string | number)[]; readonly value: unknown }[]
}

/** One thing that lint has to say about a rubric. */
export interface Finding {
  /** The rule, such as "printedTotal". */
  readonly code: string
  readonly severity: Severity
  readonly at: Place
  /** Further places of the same, in their order. */
  readonly also?: readonly Place[]
  readonly says: Words
  readonly fix?: Fix
  /** For a question: the readings to choose from, and the one that the rubric computes. */
  readonly candidates?: readonly Words[]
  readonly chosen?: number
}

/** A rule looks at a whole rubric and says what it finds. */
export type Rule = (rubric: LintScope) => readonly Finding[]

export interface LintScope extends Scope {
  /** All criteria, each with where it stands and its way through the JSON. */
  readonly criteria: readonly LintedCriterion[]
}

export interface LintedCriterion extends PlacedCriterion {
  readonly at: Place
  readonly path: readonly (string | number)[]
  readonly base: Points
}
