import { compareExact, type ExactQuantity, one, over, plus, wholeOnes } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import type { Points } from "../../points.ts"
import type { MovingClause } from "../../rubric/clause.ts"
import type { BandsRate } from "../../rubric/rate.ts"
import type { Scope } from "../../schema/references/scope.ts"
import { ratePoints } from "../rate.ts"
import { cutOverlaps } from "./cut.ts"

export interface BandFinding {
  readonly code: "bandsGap" | "bandsOverlap" | "bandNeverCounts"
  readonly zh: string
  readonly en: string
  /** Bands that move the same points and leave nothing of this to say. */
  readonly instead?: BandsRate["bands"]
}

type Band = BandsRate["bands"][number]

/** Looks at every stretch between the thresholds, and at each threshold itself. Bands with thresholds that are facts are left alone. */
export function lintBands(clause: MovingClause, { bands }: BandsRate, scope: Scope, base: Points): BandFinding[] {
  const limits = limitsOf(bands)
  if (!limits) return []
  const whole = countsWhole(clause, scope)
  const held = samples(limits, whole).map((sample) => ({
    sample,
    bands: bands.flatMap((band, index) => (holds(band, sample) ? [index] : [])),
  }))
  const points = bands.map((band) => ratePoints(band.points, base))
  const isBetter = (a: number, b: number): boolean =>
    clause.effect === "set" ? (points[a] ?? 0) < (points[b] ?? 0) : (points[a] ?? 0) > (points[b] ?? 0)
  const winners = held.map(({ bands: all }) =>
    all.reduce((best, each) => (isBetter(each, best) ? each : best), all[0] ?? -1),
  )
  const findings: BandFinding[] = []
  const [first, last] = [winners.findIndex((winner) => winner >= 0), winners.findLastIndex((winner) => winner >= 0)]
  if (winners.some((winner, at) => winner < 0 && at > first && at < last)) {
    findings.push({
      code: "bandsGap",
      zh: "各档之间有空档，落在其间的值不扣分也不加分。",
      en: "there is a gap between the bands: a value in it moves nothing.",
    })
  }
  if (held.some(({ sample }) => overlap(bands.filter((band) => holds(band, sample))))) {
    const cut = cutOverlaps(bands, (one, other) => isBetter(one, other) || (!isBetter(other, one) && one < other))
    const isCut = !samples(limits, whole).some((sample) => overlap(cut.filter((band) => holds(band, sample))))
    findings.push({
      code: "bandsOverlap",
      zh: "有的值同时落在两档之内。",
      en: "some values lie in two bands at once.",
      ...(isCut && { instead: cut }),
    })
  }
  const counting = bands.filter((_, index) => winners.includes(index))
  bands.forEach((_, index) => {
    if (!winners.includes(index)) {
      findings.push({
        code: "bandNeverCounts",
        zh: `第${index + 1}档永远不起作用。`,
        en: `band ${index + 1} never counts.`,
        ...(counting.length > 0 && { instead: counting }),
      })
    }
  })
  return findings
}

function overlap(bands: readonly Band[]): boolean {
  return bands.length > 1 && !areNested(bands)
}

/** Bands that all lie on one side, such as 低于80% and 低于60%, are a chain of which the worst alone counts. */
function areNested(bands: readonly Band[]): boolean {
  const sides = new Set(bands.map(sideOf))
  return sides.size === 1 && !sides.has("both")
}

function sideOf({ lt, le, gt, ge, eq, ne }: Band): "below" | "above" | "both" {
  if (eq !== undefined || ne !== undefined) return "both"
  const [below, above] = [lt ?? le, gt ?? ge]
  if (below !== undefined && above !== undefined) return "both"
  return below === undefined ? "above" : "below"
}

function thresholdsOf({ lt, le, gt, ge, eq, ne }: Band): Band["lt"][] {
  return [lt, le, gt, ge, eq, ne].filter((threshold) => threshold !== undefined)
}

/** The thresholds in order, each once; `undefined` where one of them is a fact. */
function limitsOf(bands: readonly Band[]): ExactQuantity[] | undefined {
  const limits: ExactQuantity[] = []
  for (const threshold of bands.flatMap(thresholdsOf)) {
    const limit = typeof threshold === "string" ? parseQuantity(threshold) : undefined
    if (!limit) return undefined
    if (!limits.some((known) => compareExact(known, limit) === 0)) limits.push(limit)
  }
  return limits.sort(compareExact)
}

/** Each threshold, and one value between any two: for whole things the whole ones alone. */
function samples(limits: readonly ExactQuantity[], wholeThings: boolean): ExactQuantity[] {
  const [first] = limits
  if (!first) return []
  const two = plus(one, one)
  const all: ExactQuantity[] = first.value > 0 ? [over(first, two)] : []
  limits.forEach((limit, index) => {
    const next = limits[index + 1] ?? plus(limit, two)
    all.push(limit, wholeThings ? plus(wholeOnes(limit), one) : over(plus(limit, next), two))
  })
  if (!wholeThings) return all
  return all
    .map((sample, index) => (index === 0 && first.value > 0 ? wholeOnes(sample) : sample))
    .filter((sample) => sample.of === 1)
}

function holds(band: Band, sample: ExactQuantity): boolean {
  const compares = (threshold: Band["lt"], test: (difference: number) => boolean): boolean => {
    const limit = typeof threshold === "string" ? parseQuantity(threshold) : undefined
    return limit === undefined || test(compareExact(sample, limit))
  }
  return (
    compares(band.lt, (difference) => difference < 0) &&
    compares(band.le, (difference) => difference <= 0) &&
    compares(band.gt, (difference) => difference > 0) &&
    compares(band.ge, (difference) => difference >= 0) &&
    compares(band.eq, (difference) => difference === 0) &&
    compares(band.ne, (difference) => difference !== 0)
  )
}

function countsWhole({ measure }: MovingClause, { facts, derived }: Scope): boolean {
  if (measure.kind === "count" || measure.kind === "periods") return true
  if (measure.kind !== "value" || measure.over === "average") return false
  const sum = derived.get(measure.fact)
  const names = sum?.type === "sum" ? sum.of : [measure.fact]
  return names.every((name) => facts.get(name)?.type !== "amount")
}
