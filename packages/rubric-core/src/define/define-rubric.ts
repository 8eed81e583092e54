import type { Fact, Facts } from "../rubric/fact.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import { score } from "../score/score.ts"
import type { Adjustment, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"

/** The facts that a rubric declares. */
type DeclaredFact<R extends Rubric> = R["sections"][number]["items"][number]["criteria"][number]["facts"][number]

/** So many numbers, one for each period; a length that is not known leaves their number open. */
type Numbers<Length extends number, Made extends readonly number[] = readonly []> = number extends Length
  ? readonly number[]
  : Made["length"] extends Length
    ? Made
    : Numbers<Length, readonly [...Made, number]>

/** What an answer of a fact must be. */
export type AnswerOf<F extends Fact> = F extends { readonly type: "yesNo" }
  ? boolean
  : F extends { readonly type: "count" }
    ? number
    : F extends { readonly type: "amount" | "judged" }
      ? string
      : F extends { readonly type: "series"; readonly length: infer Length extends number }
        ? Numbers<Length>
        : F extends { readonly type: "partOfWhole" }
          ? { readonly part: number; readonly whole: number }
          : F extends {
                readonly type: "choice"
                readonly levels: readonly { readonly id: infer Level extends string }[]
              }
            ? Level
            : never

/** The facts of a rubric by name, each with the type of its answers; of a rubric read from JSON, any facts. */
export type FactsOf<R extends Rubric> = string extends DeclaredFact<R>["id"]
  ? Facts
  : { readonly [F in DeclaredFact<R> as F["id"]]?: AnswerOf<F> }

/** A unit's profile, its kind one of the rubric's. */
export type ProfileOf<R extends Rubric> = Omit<Profile, "kind" | "code"> & {
  readonly kind: R["kinds"][number]["id"]
  readonly code: string
}

/** What `score` takes for one rubric: a profile and facts of just its names and types. */
export interface InputOf<R extends Rubric> {
  readonly profile: ProfileOf<R>
  readonly facts: FactsOf<R>
  readonly adjustments?: Readonly<Record<string, Adjustment>>
}

/** A rubric written in code, which knows the names and types of its own facts. */
export interface DefinedRubric<R extends Rubric> {
  readonly rubric: R
  /** `score`, for inputs whose facts are checked by the compiler already. */
  readonly score: (input: InputOf<R>) => ScoreSheet
}

/**
 * Defines a rubric in code. A wrong fact name or a value of the wrong type then fails to compile; `parseRubric` is for rubrics that
 * come from outside.
 *
 * @example
 * const typed = defineRubric(rubric)
 * typed.score(input).total === score(rubric, input).total // true
 */
export function defineRubric<const R extends Rubric>(rubric: R): DefinedRubric<R> {
  return {
    rubric,
    score: ({ profile, facts, adjustments }) => score(rubric, inputOf(profile, facts, adjustments)),
  }
}

/** What the compiler has checked by name and type is an input like any other; `score` checks the values all the same. */
function inputOf(profile: object, facts: object, adjustments: ScoreInput["adjustments"]): ScoreInput {
  return { profile, facts, ...(adjustments && { adjustments }) } as ScoreInput
}
