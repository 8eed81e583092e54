import fc from "fast-check"
import type { ReadBand } from "../../reading/reading.ts"
import type { PlainRule } from "../../write/rules.ts"
import { about, type Direction, period, points, unit } from "./words.ts"

type Ends = readonly string[]
interface Scale {
  readonly ends: Ends
  readonly unit?: string
  readonly name?: string
}

const ascending = (max: number) => fc.uniqueArray(fc.integer({ min: 2, max }), { minLength: 1, maxLength: 3 })
/** Ends of bands, the highest first, at least two apart. */
const scale: fc.Arbitrary<Scale> = fc.oneof(
  fc.tuple(ascending(49), about.rate).map(([all, name]) => ({ ends: down(all).map((end) => `${end * 2}%`), ...name })),
  fc
    .tuple(ascending(20), unit, about.quantity)
    .map(([all, word, name]) => ({ ends: down(all).map((end) => String(end * 2)), unit: word, ...name })),
  fc
    .tuple(ascending(20), about.quantity)
    .map(([all, name]) => ({ ends: down(all).map((end) => String(end * 10)), unit: "元", ...name })),
)
const down = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => b - a)
const three = fc.array(points, { minLength: 4, maxLength: 4 })
const timed = fc.oneof(
  fc.constant({}),
  fc.record({ period }),
  fc.record({ period, average: fc.constant(true as const) }),
)

/** Thresholds inside each other: below 80% 1, below 60% 2; above 5 days 1, above 10 days 2. */
const nested = fc
  .tuple(scale, three, fc.constantFrom("lt", "gt", "le", "ge"))
  .map(([{ ends, ...names }, all, bound]) => {
    const inOrder = bound === "lt" || bound === "le" ? ends : ends.toReversed()
    const growing = all.toSorted((a, b) => Number(a) - Number(b))
    return { ...names, bands: inOrder.map((end, at): ReadBand => ({ [bound]: end, points: growing[at] ?? "1" })) }
  })

/** Bands side by side from the best down, nothing left between them, the last one open and often worth nothing. */
const sideBySide = fc
  .tuple(scale, three, fc.boolean(), fc.constantFrom("ge", "gt"))
  .map(([{ ends, ...names }, all, zero, low]) => {
    const high = low === "ge" ? "lt" : "le"
    const bands = ends.map((end, at): ReadBand => {
      const above = ends[at - 1]
      return { [low]: end, ...(above === undefined ? {} : { [high]: above }), points: all[at] ?? "1" }
    })
    const last: ReadBand = { [high]: ends.at(-1) ?? "0", points: zero ? "0" : (all.at(-1) ?? "1") }
    return { ...names, bands: [...bands, last] }
  })

/** 3个 2分, 2个 1分, none nothing; 6次 and more, 3至5次, fewer than 3. */
const whole = fc
  .tuple(unit, three, fc.integer({ min: 2, max: 6 }), about.quantity)
  .map(([word, [a = "3", b = "2"], low, name]) => ({
    unit: word,
    ...name,
    bands: [
      { ge: String(low + 4), points: a },
      { ge: String(low), le: String(low + 3), points: b },
      { lt: String(low), points: "0" },
    ],
  }))
const exact = fc.tuple(unit, three, about.quantity).map(([word, [a = "3", b = "2", c = "1"], name]) => ({
  unit: word,
  ...name,
  bands: [
    { ge: "3", points: a },
    { eq: "2", points: b },
    { eq: "1", points: c },
    { eq: "0", points: "0" },
  ],
}))

/** 100% nothing, below 100% 2 points off. */
const spared = fc.tuple(scale, points).map(
  ([
    {
      ends: [end = "100%"],
      ...names
    },
    of,
  ]) => ({
    ...names,
    bands: [
      { ge: end, points: "0" },
      { lt: end, points: of },
    ],
  }),
)

const single = fc.tuple(scale, points, fc.constantFrom("lt", "le", "gt", "ge")).map(
  ([
    {
      ends: [end = "80%"],
      ...names
    },
    of,
    bound,
  ]) => ({ ...names, bands: [{ [bound]: end, points: of }] }),
)

export function bands(effect: Direction): fc.Arbitrary<PlainRule> {
  const kinds = effect === "deduct" ? fc.oneof(single, nested, spared) : fc.oneof(single, sideBySide, whole, exact)
  return fc.tuple(kinds, timed).map(([rule, within]): PlainRule => ({ kind: "bands", effect, ...rule, ...within }))
}

/** 达到60%的得满分; 90%以上得满分, 50%至90%得2分, 低于50%不得分. */
export const setBands: fc.Arbitrary<PlainRule> = fc
  .oneof(single, sideBySide)
  .map(({ bands: [first, ...others], ...rule }): PlainRule => ({
    kind: "bands",
    effect: "set",
    ...rule,
    bands: [{ ...first, points: "base" }, ...others],
  }))
