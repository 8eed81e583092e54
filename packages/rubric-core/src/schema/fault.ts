import type { Place } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"

/** One thing that keeps JSON from being a rubric. */
export interface RubricFault {
  /**
   * `shape` where a value is of the wrong kind, `reference` where parts of the rubric do not fit each other, `words` where a clause
   * points at words that its criterion does not have.
   */
  readonly code: "shape" | "reference" | "words"
  readonly at: Place
  /** The way to it through the JSON: "sections.0.items.1.criteria.0.basePoints". */
  readonly path: string
  readonly says: Words
}
