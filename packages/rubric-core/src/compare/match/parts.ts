import type { Criterion } from "../../rubric/rubric.ts"
import { type Pairs, pairsOf, shareWithin } from "./likeness.ts"
import type { Match } from "./match.ts"

/** So much of the words of a part must stand in what it is a part of, and so many pairs of characters it must have. */
const within = 0.75
const least = 4

/**
 * Criteria that nothing stands for yet join the match of a criterion whose words or facts they took over: what came of one is a
 * split, what went into one a merger. Matches that are recorded are left as they are.
 */
export function withParts(
  matches: readonly Match[],
  recorded: readonly Match[],
  old: readonly Criterion[],
  young: readonly Criterion[],
): Match[] {
  const free = {
    before: without(old, [...matches, ...recorded], "before"),
    after: without(young, [...matches, ...recorded], "after"),
  }
  const settled = new Set(recorded.flatMap((match) => match.before))
  const kept = new Set(recorded.flatMap((match) => match.after))
  const splits = partsOf(
    free.after,
    old.filter(({ id }) => !settled.has(id)),
  )
  const mergers = partsOf(
    free.before,
    young.filter(({ id }) => !kept.has(id)),
  )
  const joined = new Map(matches.map((match) => [match, match] as const))
  const extra: Match[] = []
  for (const part of splits) {
    const fits = ({ before }: Match): boolean => before.includes(part.whole)
    if (isTaken(part, matches.find(fits)?.after ?? [], young)) continue
    join(joined, extra, fits, { before: [part.whole], after: [part.part], how: "words" })
  }
  for (const part of mergers) {
    const fits = ({ after }: Match): boolean => after.includes(part.whole)
    if (isTaken(part, matches.find(fits)?.before ?? [], old)) continue
    join(joined, extra, fits, { before: [part.part], after: [part.whole], how: "words" })
  }
  return [...joined.values(), ...extra].map((match) => ({
    before: inOrder(old, match.before),
    after: inOrder(young, match.after),
    how: match.how,
  }))
}

/** Whether the words of a part still stand in what the whole already goes with: then it is one more, and no part. */
function isTaken({ pairs, isCertain }: Part, partners: readonly string[], criteria: readonly Criterion[]): boolean {
  if (isCertain) return false
  return criteria.some(({ id, words }) => partners.includes(id) && shareWithin(pairs, pairsOf(words)) >= within)
}

function join(joined: Map<Match, Match>, extra: Match[], fits: (match: Match) => boolean, added: Match): void {
  const merge = (match: Match): Match => ({
    before: [...match.before, ...added.before],
    after: [...match.after, ...added.after],
    how: match.how,
  })
  for (const [key, match] of joined) {
    if (fits(match)) return void joined.set(key, merge(match))
  }
  const at = extra.findIndex(fits)
  if (at < 0) extra.push(added)
  else extra[at] = merge(extra[at] ?? added)
}

function without(criteria: readonly Criterion[], matches: readonly Match[], side: "before" | "after"): Criterion[] {
  const matched = new Set(matches.flatMap((match) => match[side]))
  return criteria.filter(({ id }) => !matched.has(id))
}

function inOrder(criteria: readonly Criterion[], ids: readonly string[]): string[] {
  return criteria.flatMap(({ id }) => (ids.includes(id) ? [id] : []))
}

interface Part {
  readonly part: string
  readonly whole: string
  readonly pairs: Pairs
  /** A fact went over. */
  readonly isCertain: boolean
}

/** For each criterion the one that it is best taken as a part of, if any. */
function partsOf(parts: readonly Criterion[], wholes: readonly Criterion[]): Part[] {
  const candidates = wholes.map((whole) => ({ whole, pairs: pairsOf(whole.words) }))
  return parts.flatMap((part): Part[] => {
    const pairs = pairsOf(part.words)
    const best = candidates
      .map(({ whole, pairs: of }) => ({ whole, share: shareOf(part, pairs, whole, of) }))
      .filter(({ share }) => share >= within)
      .sort((a, b) => b.share - a.share)[0]
    return best ? [{ part: part.id, whole: best.whole.id, pairs, isCertain: best.share > 1 }] : []
  })
}

/** A fact that went over says it for certain; else the words do, where there are enough of them and the whole has more. */
function shareOf(part: Criterion, words: Pairs, whole: Criterion, of: Pairs): number {
  if (part.facts.some(({ id }) => whole.facts.some((fact) => fact.id === id))) return 2
  return words.total >= least && of.total > words.total ? shareWithin(words, of) : 0
}
