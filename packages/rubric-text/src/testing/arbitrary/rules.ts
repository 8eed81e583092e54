import fc from "fast-check"
import type { PlainRule, PlainRules } from "../../write/rules.ts"
import { bands, setBands } from "./bands.ts"
import { allOrNothing, counted, distance, fixed, given, judged, levels } from "./clauses.ts"
import { cap, type Direction } from "./words.ts"

const none = { requiredKeys: [] as [], noNullPrototype: true } as const
/** What may be said of any clause. */
const remarks = fc.record(
  {
    unless: fc.constant(true as const),
    when: fc.constantFrom(["county"], ["district"], ["濉溪县"]),
    evidence: fc.constant(true as const),
  },
  none,
)
const rarely = <T extends object>(some: fc.Arbitrary<T>): fc.Arbitrary<T | Record<never, never>> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some })

const capable = (effect: Direction): fc.Arbitrary<PlainRule> =>
  fc
    .tuple(
      fc.oneof(fixed(effect), counted(effect), distance(effect), bands(effect), levels(effect)),
      rarely(fc.record({ cap })),
    )
    .map(([rule, most]) => ({ ...rule, ...most }))
const moving = (effect: Direction): fc.Arbitrary<PlainRule> =>
  effect === "deduct"
    ? fc.oneof(capable(effect), judged(effect))
    : fc.oneof({ weight: 3, arbitrary: capable(effect) }, judged(effect), given)

interface Block {
  readonly members: readonly PlainRule[]
  readonly group?: { readonly combine: "sum" | "highest"; readonly cap?: string }
}

/** One clause, or two or three that share a cap or of which the highest counts. */
function block(effect: Direction): fc.Arbitrary<Block> {
  const several = (rule: fc.Arbitrary<PlainRule>) => fc.array(rule, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    { weight: 4, arbitrary: moving(effect).map((rule) => ({ members: [rule] })) },
    { weight: 1, arbitrary: fc.oneof(allOrNothing, setBands).map((rule) => ({ members: [rule] })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(several(fc.oneof(fixed(effect), counted(effect), distance(effect), bands(effect))), cap)
        .map(([members, most]) => ({ members, group: { combine: "sum" as const, cap: most } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(several(fixed(effect)), fc.record({ cap }, none))
        .map(([members, most]) => ({ members, group: { combine: "highest" as const, ...most } })),
    },
  )
}

/** What only sets all or nothing gives, where all is said, and else takes. */
function startOf(clauses: readonly PlainRule[], start: PlainRules["start"]): PlainRules["start"] {
  if (clauses.some(({ effect }) => effect === "add")) return start
  if (clauses.some(({ effect }) => effect === "deduct")) return "full"
  const gives = clauses.some(
    (rule) => rule.kind === "bands" || (rule.effect === "set" && rule.kind === "yes" && rule.points === "base"),
  )
  return gives ? "empty" : "full"
}

function joined(blocks: readonly Block[], among: PlainRules["start"]): PlainRules {
  const groups: Record<string, NonNullable<Block["group"]>> = {}
  const clauses = blocks.flatMap(({ members, group }) => {
    if (group === undefined) return members
    const name = String.fromCharCode(97 + Object.keys(groups).length)
    groups[name] = group
    return members.map((rule): PlainRule => ({ ...rule, group: name }))
  })
  return { start: startOf(clauses, among), clauses, groups }
}

/** Nobody demands material for what takes all points. */
function remarksOn(rule: PlainRule, said: { readonly evidence?: true }): object {
  const { evidence: _, ...others } = said
  return rule.kind === "yes" && rule.effect === "set" && rule.points === "0" ? others : said
}

/** Two quantities of one name would be one quantity. */
function namedOnce({ clauses, ...rules }: PlainRules): PlainRules {
  const met = new Set<string>()
  return {
    ...rules,
    clauses: clauses.map((rule) => {
      const { name, ...unnamed } = rule
      if (name === undefined || !met.has(name)) {
        met.add(name ?? "")
        return rule
      }
      return unnamed
    }),
  }
}

/** A criterion in the normal form of the notation: it deducts, it gives, or it only sets all or nothing. */
export const arbitraryRules: fc.Arbitrary<PlainRules> = fc
  .oneof(
    fc.array(block("deduct"), { minLength: 1, maxLength: 4 }).map((blocks) => joined(blocks, "full")),
    fc.array(block("add"), { minLength: 1, maxLength: 4 }).map((blocks) => joined(blocks, "empty")),
    fc
      .tuple(
        fc.array(block("add"), { minLength: 1, maxLength: 2 }),
        fc.array(block("deduct"), { minLength: 1, maxLength: 2 }),
      )
      .map(([adds, deducts]) => joined([...adds, ...deducts], "empty")),
  )
  .map(namedOnce)
  .chain((rules) =>
    fc.array(rarely(remarks), { minLength: rules.clauses.length, maxLength: rules.clauses.length }).map((said) => ({
      ...rules,
      clauses: rules.clauses.map((rule, at): PlainRule => ({ ...rule, ...remarksOn(rule, said[at] ?? {}) })),
    })),
  )
