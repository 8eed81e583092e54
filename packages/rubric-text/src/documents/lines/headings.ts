import { headingOf } from "../printed/points.ts"
import type { Entry } from "./entries.ts"

/**
 * Headings without numbers tell their level by what follows: one right above another holds it, and holds those after it until
 * their points add up to its own.
 */
export function withLevels(entries: readonly Entry[]): Entry[] {
  const isNested = entries.some((entry, at) => isHeading(entry) && isHeading(entries[at + 1]))
  if (!isNested) return [...entries]
  let left = 0
  return entries.map((entry, at) => {
    if (!isHeading(entry)) return entry
    const points = Number(headingOf(entry.lines.join("")).points ?? 0)
    if (isHeading(entries[at + 1]) || left <= 0) {
      left = points
      return entry
    }
    left -= points
    return { ...entry, style: "subheading" }
  })
}

const isHeading = (entry: Entry | undefined): boolean => entry?.style === "heading"
