import { formatPoints, parsePoints, type Points } from "@plumbline/rubric-core"

/** Points as people read them: the shortest decimals, a true minus, and with `signed` a plus for what is added. */
export function showPoints(points: Points | string, signed = false): string {
  const value = typeof points === "string" ? parsePoints(points) : points
  if (value === undefined) return String(points)
  const magnitude = formatPoints(value).replace("-", "")
  if (value < 0) return `−${magnitude}`
  return signed && value > 0 ? `+${magnitude}` : magnitude
}
