import type { Words } from "../rubric/words.ts"

/** What is wrong with a fact, a profile or an adjustment: stable, for programs; `says` of the fault is for people. */
export type FaultCode =
  | "notAnObject"
  | "unknownFact"
  | "notYesOrNo"
  | "notACount"
  | "tooMany"
  | "notAnAmount"
  | "notASeries"
  | "periodOpen"
  | "notAPart"
  | "partAboveWhole"
  | "notALevel"
  | "notJudged"
  | "outOfRange"
  | "profileKind"
  | "profileCode"
  | "profileField"
  | "unknownCriterion"
  | "adjustmentPoints"
  | "adjustmentReason"
  | "adjustmentRange"

/** One thing wrong with an input. `says` names the fact and what to do; `at` is the fact's id, or "profile.kind", "adjustments.42". */
export interface Fault {
  readonly code: FaultCode
  readonly at: string
  readonly says: Words
}

export function fault(code: FaultCode, at: string, zh: string, en: string): Fault {
  return { code, at, says: { zh: `${at}：${zh}`, en: `${at}: ${en}` } }
}

/**
 * Thrown by `score` where its precondition, a checked input, does not hold. `at` names all that is wrong, as a fault's `at` does; what
 * is wrong with it `checkInput` says: the words weigh more than the scoring.
 */
export class InputError extends Error {
  override readonly name = "InputError"
  readonly at: readonly string[]

  constructor(at: readonly string[]) {
    super(`The rubric does not take ${at.join(", ")}.`)
    this.at = at
  }
}
