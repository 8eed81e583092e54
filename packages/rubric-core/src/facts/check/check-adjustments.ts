import { formatPoints, points } from "../../points.ts"
import { criteriaOf } from "../../rubric/outline.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import type { CriterionScore } from "../../sheet/sheet.ts"
import { type Fault, fault } from "../fault.ts"
import { leavesRange, placeOf, pointsIn, reasonIn } from "./adjustments.ts"
import { isRecord } from "./record.ts"

/** What is wrong with adjustments as they are written; whether one leaves 0..base only a score can say. */
export function checkAdjustmentShapes(rubric: Rubric, adjustments: unknown): Fault[] {
  if (!isRecord(adjustments)) {
    return [
      fault(
        "notAnObject",
        "adjustments",
        "应为以条目编号为键的 JSON 对象。",
        "must be a JSON object by the numbers of criteria.",
      ),
    ]
  }
  const numbers = new Set(criteriaOf(rubric).map(({ number }) => number))
  return Object.entries(adjustments).flatMap(([number, adjustment]) => {
    const at = placeOf(number)
    if (!numbers.has(number)) {
      return [fault("unknownCriterion", at, `本细则没有第${number}条。`, `this rubric has no criterion ${number}.`)]
    }
    return checkShape(at, adjustment)
  })
}

function checkShape(at: string, adjustment: unknown): Fault[] {
  if (!isRecord(adjustment) || Object.hasOwn(adjustment, "__proto__")) {
    return [
      fault("notAnObject", at, '应写作 {"points":"-0.5","reason":"…"}。', 'write {"points":"-0.5","reason":"…"}.'),
    ]
  }
  const faults: Fault[] = []
  if (pointsIn(adjustment) === undefined) {
    faults.push(
      fault(
        "adjustmentPoints",
        at,
        '调整分值应为最多三位小数的字符串，如 "-0.5"。',
        'give the points as a string with at most three decimals, such as "-0.5".',
      ),
    )
  }
  if (reasonIn(adjustment) === undefined) {
    faults.push(fault("adjustmentReason", at, "请写明调整理由。", "give the reason of the adjustment."))
  }
  return faults
}

/** The fault of an adjustment that would take its criterion out of 0..base. */
export function checkAdjustmentRange(adjusted: CriterionScore): Fault | undefined {
  const { number, adjustment, basePoints } = adjusted
  if (!adjustment || !leavesRange(adjusted)) return undefined
  const before = points(adjusted.points - adjustment.points)
  const most = formatPoints(basePoints)
  const [was, by, now] = [before, adjustment.points, adjusted.points].map(formatPoints)
  return fault(
    "adjustmentRange",
    placeOf(number),
    `第${number}条为${was}分，调整${by}分后为${now}分，超出0至${most}分，请改小调整分值。`,
    `criterion ${number} has ${was} points; with ${by} it would have ${now}, outside 0 to ${most}; make the adjustment smaller.`,
  )
}
