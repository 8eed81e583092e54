import { displayPoints, points, sayPoints } from "../points.ts"
import type { Locale } from "../rubric/words.ts"
import type { CriterionScore } from "../sheet/sheet.ts"
import { explain } from "./explain.ts"

/**
 * All sentences of a criterion: its lines, whether the sum was held at 0 or at the base, the adjustment with its reason.
 * Nothing moved and nothing is said: an empty list.
 */
export function explainCriterion(score: CriterionScore, locale: Locale): string[] {
  const { lines, held, basePoints, adjustment } = score
  const before = points(score.points - (adjustment?.points ?? 0))
  return [
    ...lines.map((line) => explain(line, locale)),
    ...(held ? [before === 0 ? heldAtNothing(locale) : heldAtBase(sayPoints(basePoints, locale), locale)] : []),
    ...(adjustment
      ? [sayAdjustment(displayPoints(adjustment.points, { signed: true }), adjustment.reason, locale)]
      : []),
  ]
}

function heldAtNothing(locale: Locale): string {
  return locale === "zh"
    ? "扣分超过基准分，扣完为止，本条计0分"
    : "more was deducted than the base, so the criterion stands at 0"
}

function heldAtBase(base: string, locale: Locale): string {
  return locale === "zh"
    ? `加分超过基准分，本条计${base}`
    : `more was added than the base, so the criterion stands at ${base}`
}

function sayAdjustment(by: string, reason: string, locale: Locale): string {
  return locale === "zh" ? `核定调整${by}分，理由：${reason}` : `adjusted by ${by}: ${reason}`
}
