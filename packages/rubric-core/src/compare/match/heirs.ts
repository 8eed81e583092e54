import type { PlacedCriterion } from "../../rubric/outline.ts"
import type { Match } from "./match.ts"

/** What holds criteria: an item or a section. */
interface Holder {
  readonly id: string
  readonly name: string
}

/**
 * By id: which item (or section) of the second rubric is which of the first, each at most once: by its id and name, and by the
 * criteria that went on from one to the other. So a new name moves nothing.
 */
export function heirsOf(
  before: readonly PlacedCriterion[],
  after: readonly PlacedCriterion[],
  matches: readonly Match[],
  holderOf: (placed: PlacedCriterion) => Holder,
): ReadonlyMap<string, Holder> {
  const [old, young] = [holdersById(before, holderOf), holdersById(after, holderOf)]
  const shared = new Map<string, number>()
  for (const match of matches) {
    for (const from of match.before) {
      for (const to of match.after) {
        const key = keyOf(old.get(from)?.id ?? "", young.get(to)?.id ?? "")
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
    }
  }
  const most = before.length + after.length
  const pairs = unique(old.values())
    .flatMap((from) => unique(young.values()).map((to) => ({ from, to, like: likeness(from, to) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
  const heirs = new Map<string, Holder>()
  const taken = new Set<string>()
  for (const { from, to } of pairs) {
    if (heirs.has(from.id) || taken.has(to.id)) continue
    heirs.set(from.id, to)
    taken.add(to.id)
  }
  return heirs

  function likeness(from: Holder, to: Holder): number {
    const [criteria, isSameName] = [shared.get(keyOf(from.id, to.id)) ?? 0, from.name === to.name]
    if (criteria === 0 && !isSameName) return 0
    return criteria + (isSameName ? most : 0) + (from.id === to.id ? most : 0)
  }
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}

function holdersById(placed: readonly PlacedCriterion[], holderOf: (placed: PlacedCriterion) => Holder) {
  return new Map(placed.map((each) => [each.criterion.id, holderOf(each)]))
}

function unique(holders: Iterable<Holder>): Holder[] {
  return [...new Map([...holders].map((holder) => [holder.id, holder])).values()]
}
