import { formatPoints, score, type CriterionScore, type Facts, type Profile } from "@plumbline/rubric-core"
import { huaibei2018 } from "../rubric.ts"

/** One criterion's line on the sheet, from the facts that a test is about; all else stays open. */
export function scoreOf(number: string, profile: Profile, facts: Facts): CriterionScore {
  const found = score(huaibei2018, { profile, facts }).criteria.find((criterion) => criterion.number === number)
  if (found === undefined) throw new RangeError(`no criterion ${number}`)
  return found
}

/** The points of one criterion whose facts are all given, as a decimal string. */
export function pointsOf(number: string, profile: Profile, facts: Facts): string {
  const { complete, open, points } = scoreOf(number, profile, facts)
  if (!complete) throw new Error(`criterion ${number} waits for ${open.join(", ")}`)
  return formatPoints(points)
}

/** Twelve months that are all alike, but for those given by their number (1 to 12). */
export function months(each: number, other: Readonly<Record<number, number>> = {}): readonly number[] {
  return Array.from({ length: 12 }, (_, at) => other[at + 1] ?? each)
}
