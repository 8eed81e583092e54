import type { Limit } from "../phrases/phrase.ts"
import { wholeThings } from "../words/lexicon/units.ts"
import { holds, worth } from "./limits.ts"

interface Banded {
  readonly limits: readonly Limit[]
  readonly points: string
}

export interface Unclosed {
  readonly where: string
  readonly overlap: boolean
}

/**
 * Where bands leave out values between them, or hold some twice. Thresholds that open to the same side lie inside each
 * other on purpose (低于80%扣1分；低于60%扣2分).
 */
export function unclosed(bands: readonly Banded[], unit: string, gives: boolean): Unclosed | undefined {
  const printed = bands.flatMap(({ limits }) => limits.map(({ value }) => value))
  const ends = [...new Map(printed.map((value) => [worth(value), value]))].sort(([a], [b]) => a - b)
  const wantsAll = gives || bands.some(({ limits, points }) => limits.length > 1 || points === "0")
  // English says exactly 2, 3 or more, and names no measure word.
  const isCounted = unit === "" && bands.some(({ limits }) => limits.some(({ bound }) => bound === "eq"))
  const isWhole =
    (wholeThings.has(unit) || isCounted) &&
    printed.every((value) => !/[%‰/]/.test(value)) &&
    ends.every(([value]) => Number.isInteger(value))
  for (let at = 0; at + 1 < ends.length; at++) {
    const [[low, from], [high, to]] = [ends[at] ?? [0, ""], ends[at + 1] ?? [0, ""]]
    if (isWhole && high - low < 2) continue
    const here = bands.filter(({ limits }) => holds(limits, isWhole ? low + 1 : (low + high) / 2))
    if (here.length === 0 && wantsAll && !isAdjacent(from, to, unit)) return { where: `${from}—${to}`, overlap: false }
    if (here.some((one) => here.some((other) => clashes(one, other)))) return { where: `${from}—${to}`, overlap: true }
  }
  return undefined
}

/** 80分至89分 and 90分以上 meet, though between 89 and 90 there are numbers. */
function isAdjacent(from: string, to: string, unit: string): boolean {
  return unit !== "" && worth(to) - worth(from) === 1 && !/[%‰]$/.test(from)
}

function clashes(one: Banded, other: Banded): boolean {
  if (one === other || one.points === other.points) return false
  const [a, b] = [one.limits, other.limits]
  if (a.length > 1 || b.length > 1) return true
  return isUp(a[0]) !== isUp(b[0])
}

function isUp(limit: Limit | undefined): boolean {
  return limit?.bound === "gt" || limit?.bound === "ge"
}
