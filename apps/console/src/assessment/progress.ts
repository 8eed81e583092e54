import { criteriaOf } from "@plumbline/rubric-core"
import type { AssessmentOnRecord } from "./use-assessment.ts"

/** How far the county and the reviewers have come, in criteria. */
export function progressOf({ rubric, sheets }: Pick<AssessmentOnRecord, "rubric" | "sheets">): {
  readonly answered: number
  readonly marked: number
  readonly of: number
} {
  const of = criteriaOf(rubric).length
  const unmarked = sheets.standings.filter(({ standing }) => standing === "unmarked" || standing === "outdated").length
  return { answered: of - sheets.self.open.length, marked: of - unmarked, of }
}
