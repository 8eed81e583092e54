import {
  checkInput,
  type Fault,
  formatPoints,
  type Locale,
  noPoints,
  parsePoints,
  type Points,
  pointsBetween,
  score,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import type { CriterionReading } from "../assessment/criterion-reading.ts"
import { adjustmentsOf, profileOf } from "../assessment/layer-sheets.ts"
import type { AssessmentOnRecord } from "../assessment/use-assessment.ts"

/** What an adjustment as typed would come to. */
export type DraftedAdjustment =
  | { readonly kind: "unreadable" }
  | { readonly kind: "zero" }
  | { readonly kind: "refused"; readonly sentences: readonly string[] }
  | { readonly kind: "fits"; readonly points: string; readonly sheet: ScoreSheet }

/** Signed points as people type them: a plus, a true minus, full-width figures, all in shortest decimals. */
export function readSignedPoints(typed: string): string | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[−–—－]/g, "-")
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d{0,3}))?$/.exec(plain) ?? []
  if (whole === "") return undefined
  const points = parsePoints(`${sign}${whole.replace(/^0+(?=\d)/, "")}${decimals ? `.${decimals}` : ""}`)
  return points === undefined ? undefined : formatPoints(points)
}

/** The decided layer as it would be with this adjustment, or why it would be refused: the words of the one scorer. */
export function draftAdjustment(
  record: AssessmentOnRecord,
  number: string,
  typed: string,
  locale: Locale,
): DraftedAdjustment {
  const points = readSignedPoints(typed)
  if (points === undefined) return { kind: "unreadable" }
  if (points === "0") return { kind: "zero" }
  const adjustments = { ...adjustmentsOf(record.adjustments), [number]: { points, reason: "…" } }
  const input = { profile: profileOf(record.assessment.unit), facts: record.sheets.verifiedFacts, adjustments }
  const checked = checkInput(record.rubric, input)
  if (!checked.ok) return { kind: "refused", sentences: checked.faults.map((fault) => withoutPlace(fault, locale)) }
  return { kind: "fits", points, sheet: score(record.rubric, checked.input) }
}

/** The sentence of a fault without the place it names in a file: here the place is the form itself. */
function withoutPlace({ at, says }: Fault, locale: Locale): string {
  const sentence = says[locale]
  return sentence.startsWith(at) ? sentence.slice(at.length).replace(/^[：:]\s*/, "") : sentence
}

/** How far a criterion may be moved from what was verified. */
export function bounds({ verified, self }: CriterionReading): { readonly least: Points; readonly most: Points } {
  const from = (verified ?? self).points
  return { least: pointsBetween(from, noPoints), most: pointsBetween(from, (verified ?? self).basePoints) }
}
