import type { Rubric } from "../rubric/rubric.ts"
import type { Finding, Rule } from "./finding.ts"
import { averageNotAsWords } from "./rules/average-not-as-words.ts"
import { bands } from "./rules/bands.ts"
import { baseOutOfReach } from "./rules/base-out-of-reach.ts"
import { bonusEvidence } from "./rules/bonus-evidence.ts"
import { capNeverBites } from "./rules/cap-never-bites.ts"
import { conditionNeverMet } from "./rules/conditions.ts"
import { factNotRead } from "./rules/fact-not-read.ts"
import { duplicateNumbers } from "./rules/duplicates.ts"
import { endNotAsWords } from "./rules/end-not-as-words.ts"
import { exceedsBase } from "./rules/exceeds-base.ts"
import { gradeNeverGiven } from "./rules/grades.ts"
import { partialUnsaid } from "./rules/partial-unsaid.ts"
import { printedTotals } from "./rules/printed-totals.ts"
import { readingQuestions } from "./rules/questions.ts"
import { wordsNotThere } from "./rules/words-not-there.ts"
import { noClauses } from "./rules/no-clauses.ts"
import { numberNotComputed } from "./rules/number-not-computed.ts"
import { numbersNotInWords } from "./rules/numbers-not-in-words.ts"
import { lintScope } from "./scope.ts"

const rules: readonly Rule[] = [
  duplicateNumbers,
  wordsNotThere,
  numbersNotInWords,
  endNotAsWords,
  averageNotAsWords,
  conditionNeverMet,
  gradeNeverGiven,
  printedTotals,
  baseOutOfReach,
  exceedsBase,
  capNeverBites,
  bands,
  numberNotComputed,
  bonusEvidence,
  factNotRead,
  noClauses,
  partialUnsaid,
  readingQuestions,
]

/**
 * Looks a rubric over: what cannot be meant, what should be looked at again, and what its words leave open. The rubric must have
 * passed its schema; findings never keep it from being scored.
 *
 * @example lint(rubric).filter(({ severity }) => severity === "error") // []
 */
export function lint(rubric: Rubric): Finding[] {
  const scope = lintScope(rubric)
  return rules.flatMap((rule) => rule(scope))
}
