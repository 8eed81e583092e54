import { displayPoints, parsePoints, type Points } from "@plumbline/rubric-core"

/** Points as people read them, from the engine's thousandths or the decimal string of the api. */
export function showPoints(points: Points | string, signed = false): string {
  const value = typeof points === "string" ? parsePoints(points) : points
  return value === undefined ? String(points) : displayPoints(value, { signed })
}
