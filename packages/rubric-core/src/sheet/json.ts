import { digest } from "../digest/digest.ts"
import { explainCriterion } from "../explain/explain-criterion.ts"
import { explain } from "../explain/explain.ts"
import { formatPoints, type Points } from "../points.ts"
import { fingerprintOf } from "./fingerprint.ts"
import type { ScoreSheet } from "./sheet.ts"

/** One clause of a criterion as it travels: what it moved (a signed decimal string) and its sentence. */
export interface LineJson {
  readonly clause: string
  readonly status: string
  readonly moved: string
  readonly zh: string
  readonly en: string
}

/** A sheet as JSON: points are decimal strings, keys the printed numbers; those of an open criterion are provisional. */
export interface SheetJson {
  readonly rubric: string
  readonly digest: string
  readonly fingerprint: string
  readonly complete: boolean
  readonly open: readonly string[]
  readonly vetoed: readonly string[]
  readonly total: string
  readonly attainable: string
  readonly printed?: string
  readonly sections: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, string>>
  readonly adjustments: Readonly<Record<string, { readonly points: string; readonly reason: string }>>
  /** By the number of the criterion, where something moved or would have. */
  readonly lines: Readonly<Record<string, readonly LineJson[]>>
  /** All sentences of a criterion, the hold at 0 or the base and the adjustment included. */
  readonly reasons: Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>
  /** Facts given but not in play. */
  readonly notCounted: readonly string[]
}

/** The one form in which a sheet leaves the program: what `plumbline score --json` prints. */
export function sheetJson(sheet: ScoreSheet): SheetJson {
  const { rubric, complete, open, vetoed, criteria } = sheet
  const explained = criteria.filter(({ lines, adjustment }) => lines.length > 0 || adjustment)
  return {
    rubric: rubric.id,
    digest: digest(rubric),
    fingerprint: fingerprintOf(sheet),
    complete,
    open,
    vetoed,
    total: formatPoints(sheet.total),
    attainable: formatPoints(sheet.attainable),
    ...(sheet.printed !== undefined && { printed: formatPoints(sheet.printed) }),
    sections: pointsByNumber(sheet.sections),
    items: pointsByNumber(sheet.items),
    criteria: pointsByNumber(criteria),
    adjustments: Object.fromEntries(
      criteria.flatMap(({ number, adjustment }) =>
        adjustment ? [[number, { points: formatPoints(adjustment.points), reason: adjustment.reason }]] : [],
      ),
    ),
    lines: Object.fromEntries(
      explained
        .filter(({ lines }) => lines.length > 0)
        .map(({ number, lines }) => [
          number,
          lines.map((line) => ({
            clause: line.clause.id,
            status: line.status,
            moved: formatPoints(line.moved),
            zh: explain(line, "zh"),
            en: explain(line, "en"),
          })),
        ]),
    ),
    reasons: Object.fromEntries(
      explained.map((criterion) => [
        criterion.number,
        { zh: explainCriterion(criterion, "zh"), en: explainCriterion(criterion, "en") },
      ]),
    ),
    notCounted: sheet.notCounted,
  }
}

function pointsByNumber(
  scores: readonly { readonly number: string; readonly points: Points }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(scores.map((score) => [score.number, formatPoints(score.points)]))
}
