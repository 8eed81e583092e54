import type { MarkRecord } from "@plumbline/contract"
import {
  type Criterion,
  criteriaOf,
  factById,
  type Locale,
  type Rubric,
  showFactValue,
  type Words,
} from "@plumbline/rubric-core"
import { showPoints } from "@plumbline/ui"
import type { FormText } from "../language/text.ts"
import type { OpenResult } from "./load-result.ts"

export interface ResultRow {
  readonly number: string
  readonly words: string
  readonly points: Readonly<Record<"self" | "verified" | "decided", string | undefined>>
  /** Whether a layer's points differ from those of the layer before. */
  readonly differs: Readonly<Record<"self" | "verified" | "decided", boolean>>
  readonly reasons: readonly string[]
}

/** One line for each criterion: its points in all three layers and, where one differs, the words of whoever changed it. */
export function rowsOf(
  rubric: Rubric,
  { sheets, marks, adjustments }: OpenResult,
  locale: Locale,
  text: FormText["text"],
  inWords: (words: Words) => string,
): readonly ResultRow[] {
  return criteriaOf(rubric).map((criterion) => {
    const { id, number, words } = criterion
    const points = {
      self: sheets.self.criteria[number],
      verified: sheets.verified.criteria[number],
      decided: sheets.decided.criteria[number],
    }
    const adjusted = adjustments.find((one) => one.criterion === id)
    return {
      number,
      words,
      points,
      differs: { self: false, verified: points.verified !== points.self, decided: points.decided !== points.verified },
      reasons: [
        ...changesOf(criterion, marks).map(({ fact, value, reason }) => {
          const asked = factById(rubric, fact)
          return text("result.changed", {
            fact: asked ? inWords(asked.ask) : fact,
            to: asked ? showFactValue(asked, value, locale) : String(value),
            reason,
          })
        }),
        ...(adjusted
          ? [text("result.adjusted", { points: showPoints(adjusted.points, true), reason: adjusted.reason })]
          : []),
      ],
    }
  })
}

/** What stands of several reviewers' changes: the lead's settlement where there is one. */
function changesOf({ id }: Criterion, marks: readonly MarkRecord[]): MarkRecord["changes"] {
  const own = marks.filter((mark) => mark.criterion === id)
  const standing = own.find(({ settled }) => settled) ?? own[0]
  return standing?.changes ?? []
}
