import fc from "fast-check"
import type { FactCondition, When } from "../../rubric/condition.ts"
import type { Comparison, Operand, RatioOperand, Threshold, ValueOperand } from "../../rubric/quantity.ts"
import { namesOf } from "./facts.ts"

const whenNone = fc.constantFrom("zero" as const, "full" as const, "exempt" as const)

export const ratio: fc.Arbitrary<RatioOperand> = fc.record({
  kind: fc.constant("ratio" as const),
  fact: fc.constantFrom("p0", "p1", "d2", "d3"),
  whenNone,
})

const plainValue: fc.Arbitrary<ValueOperand> = fc
  .constantFrom(...namesOf("count", "amount"), "d0", "d1")
  .map((fact) => ({ kind: "value", fact }))
const sideValue: fc.Arbitrary<ValueOperand> = fc
  .tuple(fc.constantFrom("p0", "p1"), fc.constantFrom("part" as const, "whole" as const))
  .map(([fact, side]) => ({ kind: "value", fact, side }))
const seriesValue = (...over: readonly NonNullable<ValueOperand["over"]>[]): fc.Arbitrary<ValueOperand> =>
  fc
    .tuple(fc.constantFrom("s0", "s1"), fc.constantFrom(...over))
    .map(([fact, each]) => ({ kind: "value", fact, over: each }))

/** One number. */
export const single: fc.Arbitrary<Operand> = fc.oneof(plainValue, sideValue, seriesValue("total", "average"), ratio)
/** One number, or one for each period. */
export const perhapsEach: fc.Arbitrary<Operand> = fc.oneof(single, seriesValue("eachPeriod"))
export const value: fc.Arbitrary<ValueOperand> = fc.oneof(
  plainValue,
  sideValue,
  seriesValue("total", "average", "eachPeriod"),
)

export const fixed = fc.constantFrom("0", "1", "2", "3", "5", "0.5", "2.25", "50%", "80%", "0.5%", "2/3", "10", "100%")
export const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  { weight: 5, arbitrary: fixed },
  { weight: 1, arbitrary: single },
)

export const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  ...(["lt", "le", "gt", "ge", "eq", "ne"] as const).map((relation) =>
    threshold.map((limit) => ({ [relation]: limit })),
  ),
  fc.tuple(threshold, threshold).map(([ge, lt]) => ({ ge, lt })),
  fc.tuple(threshold, threshold).map(([gt, le]) => ({ gt, le })),
)

const simple: fc.Arbitrary<FactCondition> = fc.oneof(
  fc.tuple(fc.constantFrom(...namesOf("yesNo")), fc.boolean()).map(([fact, is]) => ({ fact, is })),
  fc.subarray(["best", "good", "poor"], { minLength: 1 }).map((level) => ({ fact: "k0", level })),
  fc.tuple(single, comparison).map(([of, compare]) => ({ value: of, compare })),
)

export const condition: fc.Arbitrary<FactCondition> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: simple.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
)

const profileCondition = fc.constantFrom(
  { kind: ["county"] },
  { kind: ["district"] },
  { code: ["1"] },
  { fields: { mountainous: [true] } },
  { kind: ["county", "district"], fields: { region: ["north", "south"] } },
)

export const when: fc.Arbitrary<When> = fc.oneof(
  profileCondition.map((profile) => ({ profile })),
  condition.map((facts) => ({ facts })),
  fc.tuple(profileCondition, condition).map(([profile, facts]) => ({ profile, facts })),
)
