import { parsePoints, type Points } from "../../points.ts"
import { criteriaOf } from "../../rubric/outline.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import type { CriterionScore } from "../../sheet/sheet.ts"
import { isRecord } from "./record.ts"

/** A signed amount of the decided layer, read. */
export interface SignedPoints {
  readonly points: Points
  readonly reason: string
}

/** Adjustments by the numbers of criteria, as they are read; `wrong` are those that are not what they must be, by their places. */
export interface ReadAdjustments {
  readonly read: ReadonlyMap<string, SignedPoints>
  readonly wrong: readonly string[]
}

export function readAdjustments(rubric: Rubric, adjustments: unknown): ReadAdjustments {
  const read = new Map<string, SignedPoints>()
  if (!isRecord(adjustments)) return { read, wrong: ["adjustments"] }
  const numbers = new Set(criteriaOf(rubric).map(({ number }) => number))
  const wrong: string[] = []
  for (const [number, written] of Object.entries(adjustments)) {
    const adjustment = numbers.has(number) ? readAdjustment(written) : undefined
    if (adjustment) read.set(number, adjustment)
    else wrong.push(placeOf(number))
  }
  return { read, wrong }
}

function readAdjustment(written: unknown): SignedPoints | undefined {
  if (!isRecord(written) || Object.hasOwn(written, "__proto__")) return undefined
  const [points, reason] = [pointsIn(written), reasonIn(written)]
  return points === undefined || reason === undefined ? undefined : { points, reason }
}

/** What an adjustment is called where a fault is told. */
export function placeOf(number: string): string {
  return `adjustments.${number}`
}

export function pointsIn({ points }: Readonly<Record<string, unknown>>): Points | undefined {
  return typeof points === "string" ? parsePoints(points) : undefined
}

export function reasonIn({ reason }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof reason === "string" && reason.trim() !== "" ? reason : undefined
}

/** Whether an adjustment takes its criterion out of 0..base: it is refused, never clipped. */
export function leavesRange({ adjustment, points, basePoints }: CriterionScore): boolean {
  return adjustment !== undefined && (points < 0 || points > basePoints)
}
