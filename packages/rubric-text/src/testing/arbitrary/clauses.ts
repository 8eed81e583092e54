import fc from "fast-check"
import type { PlainRule } from "../../write/rules.ts"
import { about, count, type Direction, percent, period, points, unit } from "./words.ts"

const none = { requiredKeys: [] as [], noNullPrototype: true } as const
const partial = fc.constantFrom("up", "down")
/** Measured within a period, or as an average over such periods. */
const within = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.record({ period }) },
  { weight: 1, arbitrary: fc.record({ period, average: fc.constant(true as const) }) },
)

export function fixed(effect: Direction): fc.Arbitrary<PlainRule> {
  return fc.tuple(points, about[effect]).map(([of, name]) => ({ kind: "yes", effect, points: of, ...name }))
}

/** 不得分, 得满分, 一票否决. */
export const allOrNothing: fc.Arbitrary<PlainRule> = fc.oneof(
  about.deduct.map((name): PlainRule => ({ kind: "yes", effect: "set", points: "0", ...name })),
  about.add.map((name): PlainRule => ({ kind: "yes", effect: "set", points: "base", ...name })),
  fc
    .tuple(fc.constantFrom("criterion", "total"), about.deduct)
    .map(([scope, name]): PlainRule => ({ kind: "yes", effect: "veto", scope, ...name })),
)

export function counted(effect: Direction): fc.Arbitrary<PlainRule> {
  const free = fc.integer({ min: 1, max: 12 }).map(String)
  const occurrences = fc
    .tuple(points, unit, fc.record({ per: count, free }, none), fc.option(partial), fc.record({ period }, none))
    .map(([of, word, steps, part, timed]): PlainRule => {
      const parts = steps.per === undefined || part === null ? {} : { partial: part }
      return { kind: "count", effect, points: of, unit: word, ...steps, ...parts, ...timed }
    })
  const periods = fc
    .tuple(points, period)
    .map(([of, each]): PlainRule => ({ kind: "count", effect, points: of, period: each }))
  return fc
    .tuple(fc.oneof({ weight: 4, arbitrary: occurrences }, periods), about[effect])
    .map(([rule, name]) => ({ ...rule, ...name }))
}

/** A threshold with the step that is measured from it: a share in percentage points, or so many of something. */
const steps = fc.oneof(
  fc
    .tuple(percent, fc.constantFrom("0.5%", "1%", "2%", "5%"), about.rate, fc.record({ partial }, none))
    .map(([at, per, name, part]) => ({ at, per, ...name, ...part })),
  fc
    .tuple(count, unit, fc.record({ per: count }, none), fc.option(partial), about.quantity)
    .map(([at, word, per, part, name]) => ({
      at,
      unit: word,
      ...per,
      ...(per.per && part ? { partial: part } : {}),
      ...name,
    })),
)

/** 少于4次的，每少1次扣; 超过5天的，每超1天扣; with first points, what is given shrinks. */
export function distance(effect: Direction): fc.Arbitrary<PlainRule> {
  const first = effect === "add" ? fc.option(points) : fc.constant(null)
  return fc
    .tuple(steps, fc.boolean(), points, within, first)
    .map(([{ at, ...step }, isShort, of, timed, given]): PlainRule => {
      const common = { effect, points: of, ...step, ...timed, ...(given === null ? {} : { first: given }) }
      return isShort ? { kind: "shortfall", below: at, ...common } : { kind: "excess", above: at, ...common }
    })
}

const grades = fc.constantFrom(
  ["优秀", "良好", "一般", "较差"],
  ["合格", "基本合格", "不合格"],
  ["第一名", "第二名", "第三名"],
  ["A级", "B级", "C级"],
  ["第一等次", "第二等次"],
)

export function levels(effect: Direction): fc.Arbitrary<PlainRule> {
  const given = fc.array(points, { minLength: 4, maxLength: 4 })
  return fc.tuple(grades, given, fc.constantFrom("first", "last", "neither")).map(([names, all, none]): PlainRule => {
    const zero =
      none === "first" && effect === "deduct" ? 0 : none === "last" && effect === "add" ? names.length - 1 : -1
    return {
      kind: "levels",
      effect,
      levels: names.map((name, at) => ({ name, points: at === zero ? "0" : (all[at] ?? "1") })),
    }
  })
}

export function judged(effect: Direction): fc.Arbitrary<PlainRule> {
  const range = fc.constantFrom(["0", "2"], ["0.5", "1"], ["1", "3"], ["1.5", "2"], ["0", "0.5"])
  return fc
    .tuple(range, about[effect])
    .map(([[min = "0", max = "1"], name]) => ({ kind: "judged", effect, min, max, ...name }))
}

/** What is only given: a share of points, points by place. */
export const given: fc.Arbitrary<PlainRule> = fc.oneof(
  fc
    .tuple(fc.oneof(fc.constant("base"), points), about.rate)
    .map(([of, name]): PlainRule => ({ kind: "share", effect: "add", of, ...name })),
  fc.tuple(points, points).map(([first, step]): PlainRule => ({ kind: "rank", effect: "add", first, step })),
)
