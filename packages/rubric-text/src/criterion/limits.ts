import type { Limit } from "../phrases/phrase.ts"
import { wholeThings } from "../words/lexicon/units.ts"

/** What a printed number is worth, to put numbers in order: 80% is 0.8, 2/3 two thirds. */
export function worth(value: string): number {
  if (value.endsWith("%")) return Number(value.slice(0, -1)) / 100
  if (value.endsWith("‰")) return Number(value.slice(0, -1)) / 1000
  const [part, whole] = value.split("/")
  return whole === undefined ? Number(value) : Number(part) / Number(whole)
}

/** Limits of one band, closed by its neighbours as the conventions of the language have it. */
export interface Bounded {
  limits: Limit[]
  readonly range: boolean
}

/** Settles which band holds a number at which two meet. */
export function settleEnds(bands: readonly Bounded[], unit: string): void {
  const isWhole = wholeThings.has(unit)
  for (const band of bands) {
    const [low, high] = band.limits
    if (!band.range || low === undefined || high === undefined) continue
    const others = bands.filter((other) => other !== band).flatMap(({ limits }) => limits)
    band.limits = [low.explicit ? low : lowerEnd(low, others), high.explicit ? high : upperEnd(high, others, isWhole)]
  }
  for (const band of bands) meetOpenEnds(band, bands)
}

/** The upper end is left out, unless the units are whole or the band above begins behind it. */
function upperEnd(high: Limit, others: readonly Limit[], isWhole: boolean): Limit {
  const at = others.filter(({ value }) => worth(value) === worth(high.value))
  if (at.some(({ bound }) => bound === "gt")) return { ...high, bound: "le" }
  if (at.some(({ bound }) => bound === "ge")) return { ...high, bound: "lt" }
  const follows = others.some(
    ({ bound, value }) => (bound === "ge" || bound === "eq") && worth(value) === worth(high.value) + 1,
  )
  return { ...high, bound: isWhole || follows ? "le" : "lt" }
}

function lowerEnd(low: Limit, others: readonly Limit[]): Limit {
  const taken = others.some(
    ({ bound, value, explicit }) => bound === "le" && explicit && worth(value) === worth(low.value),
  )
  return taken ? { ...low, bound: "gt" } : low
}

/** 以下 without （含） gives way to a band that begins with its number. */
function meetOpenEnds(band: Bounded, bands: readonly Bounded[]): void {
  if (band.range) return
  const others = bands.filter((other) => other !== band).flatMap(({ limits }) => limits)
  band.limits = band.limits.map((limit) => {
    const isOpen = limit.bound === "le" && !limit.explicit
    const isTaken = others.some(({ bound, value }) => bound === "ge" && worth(value) === worth(limit.value))
    return isOpen && isTaken ? { ...limit, bound: "lt" } : limit
  })
}

const upward = new Set(["gt", "ge"])
const downward = new Set(["lt", "le"])

/** In a chain that gives, an open threshold ends where the next one inside it begins: the best alone counts. */
export function closeByNext(bands: readonly Bounded[]): void {
  bands.forEach((band, index) => {
    const [limit] = band.limits
    const [next] = bands[index + 1]?.limits ?? []
    if (
      limit === undefined ||
      next === undefined ||
      band.limits.length > 1 ||
      (bands[index + 1]?.limits.length ?? 0) > 1
    )
      return
    if (upward.has(limit.bound) && upward.has(next.bound) && worth(next.value) > worth(limit.value)) {
      band.limits = [limit, { ...next, bound: next.bound === "ge" ? "lt" : "le" }]
    }
    if (downward.has(limit.bound) && downward.has(next.bound) && worth(next.value) < worth(limit.value)) {
      band.limits = [limit, { ...next, bound: next.bound === "le" ? "gt" : "ge" }]
    }
  })
}

interface Costing {
  readonly band: Bounded
  readonly points: number
}

/**
 * 95%以上不扣分，90%以上扣1分: the worst band alone counts, so where thresholds cost less the further they go, an open one
 * ends where the milder one inside it begins.
 */
export function closeByMilder(bands: readonly Costing[]): void {
  for (const side of [upward, downward]) {
    const open = bands
      .filter(({ band: { limits } }) => limits.length === 1 && side.has(limits[0]?.bound ?? "eq"))
      .sort((a, b) => (atOf(a) - atOf(b)) * (side === upward ? 1 : -1))
    const isMilder = open.every(({ points }, index) => index === 0 || points < (open[index - 1]?.points ?? 0))
    if (!isMilder) continue
    const ends = open.map(({ band }) => band.limits[0])
    open.forEach(({ band }, index) => {
      const next = ends[index + 1]
      if (next) band.limits = [...band.limits, { ...next, bound: opposite[next.bound] }]
    })
  }
}

function atOf({ band }: Costing): number {
  return worth(band.limits[0]?.value ?? "0")
}

const opposite = { ge: "lt", gt: "le", le: "gt", lt: "ge", eq: "eq" } as const

export function holds(limits: readonly Limit[], value: number): boolean {
  return limits.every(({ bound, value: printed }) => {
    const limit = worth(printed)
    switch (bound) {
      case "lt":
        return value < limit
      case "le":
        return value <= limit
      case "gt":
        return value > limit
      case "ge":
        return value >= limit
      case "eq":
        return value === limit
      default:
        return bound satisfies never
    }
  })
}
