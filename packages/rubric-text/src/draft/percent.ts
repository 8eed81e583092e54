import type { ReadBand, ReadClause } from "../reading/reading.ts"
import { overTen } from "../words/numerals.ts"

type Compared = Extract<ReadClause, { kind: "shortfall" | "excess" | "bands" }>

/** What grows or falls by per cent is no part of a whole, and may be more than all of it. */
const changing = /增[长幅速加]|降幅|下降|上升|上涨|涨幅|同比|环比|误差|偏差|growth|increase|decrease/i

/**
 * A percentage that is no part of a whole is a number of its own, in per cent: what grows, and what may be more than 100%.
 *
 * @example asNumber({ kind: "excess", above: "100%", per: "1%", … }, "控编率") // { above: "100", per: "1", unit: "%", … }
 */
export function asNumber<C extends Compared>(read: C, about: string): C {
  const clause = inPercent(read)
  const isPercent = thresholdsOf(clause).some((threshold) => threshold.endsWith("%"))
  if (!isPercent || !(changing.test(about) || passesWhole(clause))) return clause
  return { ...mapped(clause, (number) => number.replace(/%$/, "")), unit: "%" }
}

/** Thousandths are asked for as the part of a whole that they are: 2‰ is 0.2%. */
function inPercent<C extends Compared>(clause: C): C {
  return mapped(clause, (number) => (number.endsWith("‰") ? `${overTen(number.slice(0, -1), 1)}%` : number))
}

/** The numbers that a clause compares with. */
export function thresholdsOf(clause: Compared): string[] {
  switch (clause.kind) {
    case "shortfall":
      return [clause.below]
    case "excess":
      return [clause.above]
    case "bands":
      return clause.bands.flatMap(({ points: _, ...bounds }) => Object.values(bounds))
  }
}

/** Over 100%, or more than that: no part is. */
function passesWhole(clause: Compared): boolean {
  const percent = (threshold: string | undefined) => (threshold?.endsWith("%") ? Number.parseFloat(threshold) : 0)
  if (thresholdsOf(clause).some((threshold) => percent(threshold) > 100)) return true
  if (clause.kind === "excess") return percent(clause.above) >= 100
  return clause.kind === "bands" && clause.bands.some(({ gt }) => percent(gt) >= 100)
}

function mapped<C extends Compared>(clause: C, plain: (number: string) => string): C {
  switch (clause.kind) {
    case "shortfall":
      return { ...clause, below: plain(clause.below), ...(clause.per === undefined ? {} : { per: plain(clause.per) }) }
    case "excess":
      return { ...clause, above: plain(clause.above), ...(clause.per === undefined ? {} : { per: plain(clause.per) }) }
    case "bands":
      return { ...clause, bands: clause.bands.map((band) => mappedBand(band, plain)) }
  }
}

function mappedBand({ points, ...bounds }: ReadBand, plain: (number: string) => string): ReadBand {
  return { ...Object.fromEntries(Object.entries(bounds).map(([bound, number]) => [bound, plain(number)])), points }
}
