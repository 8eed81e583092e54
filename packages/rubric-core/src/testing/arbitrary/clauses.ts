import fc from "fast-check"
import type { Clause, ClauseNode, MovingClause } from "../../rubric/clause.ts"
import type { Measure } from "../../rubric/measure.ts"
import type { Rate } from "../../rubric/rate.ts"
import { namesOf } from "./facts.ts"
import { comparison, condition, fixed, perhapsEach, ratio, single, threshold, value, when } from "./quantities.ts"

const points = fc.constantFrom("0", "0.1", "0.25", "0.333", "0.5", "1", "1.5", "2", "4")
const orBase = fc.oneof({ weight: 5, arbitrary: points }, { weight: 1, arbitrary: fc.constant("base" as const) })
const perhaps = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq })

const quantities: fc.Arbitrary<Measure> = fc.oneof(
  fc.constantFrom(...namesOf("yesNo")).map((fact) => ({ kind: "yes" as const, fact })),
  fc
    .tuple(fc.constantFrom(...namesOf("count", "series"), "d0"), perhaps(fc.integer({ min: 0, max: 3 })))
    .map(([fact, free]) => ({ kind: "count" as const, fact, ...(free !== undefined && { free }) })),
  fc.tuple(perhapsEach, threshold).map(([of, below]) => ({ kind: "shortfall" as const, of, below })),
  fc.tuple(perhapsEach, threshold).map(([of, above]) => ({ kind: "excess" as const, of, above })),
  fc.tuple(single, comparison).map(([of, is]) => ({ kind: "comparison" as const, of, is })),
  fc.tuple(fc.constantFrom("s0", "s1"), comparison).map(([fact, is]) => ({ kind: "periods" as const, fact, is })),
  value,
  ratio,
)

const once: fc.Arbitrary<Rate> = orBase.map((each) => ({ kind: "once", points: each }))
const each: fc.Arbitrary<Rate> = fc
  .record({
    points,
    per: perhaps(fixed.filter((per) => per !== "0")),
    partial: perhaps(fc.constantFrom("up" as const, "down" as const, "exact" as const)),
    first: perhaps(points, 4),
  })
  .map(({ points: of, per, partial, first }) => ({
    kind: "each",
    points: of,
    ...(per !== undefined && { per }),
    ...(partial !== undefined && { partial }),
    ...(first !== undefined && { first }),
  }))
const bands: fc.Arbitrary<Rate> = fc
  .array(
    fc.tuple(comparison, orBase).map(([compare, of]) => ({ ...compare, points: of })),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => ({ kind: "bands", bands: all }))
const share: fc.Arbitrary<Rate> = orBase.map((of) => ({ kind: "share", of }))

const pairs: fc.Arbitrary<readonly [Measure, Rate]> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(quantities, fc.oneof(once, each, bands)) },
  { weight: 1, arbitrary: fc.tuple(ratio, share) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom("best", "good", "poor"), orBase, { minKeys: 1, noNullPrototype: true })
      .map(
        (table) =>
          [
            { kind: "choice", fact: "k0" },
            { kind: "table", points: table },
          ] as const,
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(points, points).map(
      ([first, step]) =>
        [
          { kind: "rank", fact: "r0" },
          { kind: "steps", first, step },
        ] as const,
    ),
  },
  { weight: 1, arbitrary: fc.constant([{ kind: "judged", fact: "j0" }, { kind: "asJudged" }] as const) },
)

const common = fc.record({ when: perhaps(when, 3), unless: perhaps(condition, 4) }).map((both) => ({
  ...(both.when && { when: both.when }),
  ...(both.unless && { unless: both.unless }),
}))

function moving(effect: MovingClause["effect"]): fc.Arbitrary<Clause> {
  return fc.tuple(pairs, common, perhaps(points, 3)).map(([[measure, rate], conditions, cap]) => ({
    kind: "clause",
    id: "",
    effect,
    measure,
    rate,
    says: [0, 1],
    ...conditions,
    ...(cap !== undefined && { cap }),
  }))
}

const veto: fc.Arbitrary<Clause> = fc
  .tuple(
    quantities,
    common,
    fc.constantFrom("criterion" as const, "item" as const, "section" as const, "total" as const),
  )
  .map(([measure, conditions, scope]) => ({
    kind: "clause",
    id: "",
    effect: "veto",
    measure,
    scope,
    says: [0, 1],
    ...conditions,
  }))

function group(effect: "deduct" | "add", depth: number): fc.Arbitrary<ClauseNode> {
  const member =
    depth === 0 ? moving(effect) : fc.oneof({ weight: 3, arbitrary: moving(effect) }, group(effect, depth - 1))
  return fc
    .record({
      combine: fc.constantFrom("sum" as const, "highest" as const),
      cap: perhaps(points),
      members: fc.array(member, { minLength: 1, maxLength: 3 }),
    })
    .map(({ combine, cap, members }) => ({
      kind: "group",
      id: "",
      combine,
      members,
      ...(cap !== undefined && { cap }),
    }))
}

/** A clause or a group of clauses. */
export const node: fc.Arbitrary<ClauseNode> = fc.oneof(
  { weight: 5, arbitrary: moving("deduct") },
  { weight: 3, arbitrary: moving("add") },
  { weight: 1, arbitrary: moving("set") },
  { weight: 1, arbitrary: veto },
  { weight: 2, arbitrary: group("deduct", 1) },
  { weight: 2, arbitrary: group("add", 1) },
)
