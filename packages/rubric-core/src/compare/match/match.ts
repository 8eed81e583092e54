import { placedCriteria } from "../../rubric/outline.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import { likeness, likenessOf, pairsOf } from "./likeness.ts"
import { withParts } from "./parts.ts"

/** Criteria of two rubrics that stand for each other: one for one, one split into several, or several merged into one. */
export interface Match {
  /** Ids of criteria of the first rubric, in the order of its table. */
  readonly before: readonly string[]
  /** Ids of criteria of the second. */
  readonly after: readonly string[]
  /** `recorded` where the second rubric says so, `sameId` where the id went on, `words` where the words are alike. */
  readonly how: "recorded" | "sameId" | "words"
}

/** Below this, words are not alike enough to be the same criterion. */
const alike = 0.5

/**
 * Finds which criteria of `after` came from which of `before`: by what `after` records of its ancestry where it follows `before`,
 * then by ids that went on, then by the best likeness of words.
 */
export function matchCriteria(before: Rubric, after: Rubric): Match[] {
  const old = placedCriteria(before).map(({ criterion }) => criterion)
  const young = placedCriteria(after).map(({ criterion }) => criterion)
  const recorded = recordedEitherWay(before, after, old, young)
  const done = (matches: readonly Match[]) => ({
    before: new Set(matches.flatMap((match) => match.before)),
    after: new Set(matches.flatMap((match) => match.after)),
  })
  const first = done(recorded)
  const byId = young
    .filter(({ id }) => !first.after.has(id) && !first.before.has(id) && old.some((criterion) => criterion.id === id))
    .filter((criterion) => isStillItself(old, criterion))
    .map(({ id }): Match => ({ before: [id], after: [id], how: "sameId" }))
  const second = done([...recorded, ...byId])
  const byWords = alikeMatches(
    old.filter(({ id }) => !second.before.has(id)),
    young.filter(({ id }) => !second.after.has(id)),
  )
  const order = new Map(young.map(({ id }, at) => [id, at]))
  return [...recorded, ...withParts([...byId, ...byWords], recorded, old, young)].sort(
    (a, b) => (order.get(a.after[0] ?? "") ?? 0) - (order.get(b.after[0] ?? "") ?? 0),
  )
}

/** What `after` records where it follows `before`; where it is the other way round, the same read backwards. */
function recordedEitherWay(
  before: Rubric,
  after: Rubric,
  old: readonly Criterion[],
  young: readonly Criterion[],
): Match[] {
  if (after.follows === before.id) return recordedMatches(old, young)
  if (before.follows !== after.id) return []
  return recordedMatches(young, old).map((match) => ({ ...match, before: match.after, after: match.before }))
}

/** An id alone is not trusted where rubrics were numbered anew: the words or a fact must go on as well. */
function isStillItself(old: readonly Criterion[], criterion: Criterion): boolean {
  const before = old.find(({ id }) => id === criterion.id)
  if (!before) return false
  const facts = new Set(before.facts.map(({ id }) => id))
  return criterion.facts.some(({ id }) => facts.has(id)) || likeness(before.words, criterion.words) >= alike
}

/** Groups of criteria that ancestry ties together: several from one are a split, one from several a merger. */
function recordedMatches(old: readonly Criterion[], young: readonly Criterion[]): Match[] {
  const known = new Set(old.map(({ id }) => id))
  const groups: { before: Set<string>; after: string[] }[] = []
  for (const { id, from = [] } of young) {
    const ancestors = from.filter((ancestor) => known.has(ancestor))
    if (ancestors.length === 0) continue
    const tied = groups.filter((group) => ancestors.some((ancestor) => group.before.has(ancestor)))
    const merged = {
      before: new Set([...tied.flatMap((group) => [...group.before]), ...ancestors]),
      after: [...tied.flatMap((group) => group.after), id],
    }
    for (const group of tied) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map(({ before, after }) => ({
    before: old.filter(({ id }) => before.has(id)).map(({ id }) => id),
    after,
    how: "recorded",
  }))
}

/** Pairs the most alike first; none is paired twice. */
function alikeMatches(old: readonly Criterion[], young: readonly Criterion[]): Match[] {
  const [before, after] = [old.map(withPairs), young.map(withPairs)]
  const pairs = before
    .flatMap((one) => after.map((other) => ({ one, other, like: likenessOf(one.pairs, other.pairs) })))
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like)
  const taken = new Set<Criterion>()
  return pairs.flatMap(({ one: { criterion: from }, other: { criterion: to } }): Match[] => {
    if (taken.has(from) || taken.has(to)) return []
    taken.add(from).add(to)
    return [{ before: [from.id], after: [to.id], how: "words" }]
  })
}

function withPairs(criterion: Criterion) {
  return { criterion, pairs: pairsOf(criterion.words) }
}
