import { placedCriteria, type PlacedCriterion } from "../../rubric/outline.ts"
import type { Place, Rubric } from "../../rubric/rubric.ts"
import type { Words } from "../../rubric/words.ts"
import { headingChanges } from "./headings.ts"
import { heirsOf } from "../match/heirs.ts"
import { matchCriteria, type Match } from "../match/match.ts"
import { changesOfOne, type Compared } from "./one.ts"
import { pairFacts } from "../match/pair-facts.ts"

/** What became of a criterion, or of a heading, from one rubric to the other. */
export type ChangeKind =
  // of criteria
  | "added"
  | "removed"
  | "split"
  | "merged"
  | "moved"
  | "renumbered"
  | "reworded"
  | "repointed"
  | "rescored"
  | "asked"
  | "evidence"
  // of sections, items and the whole
  | "renamed"
  | "reprinted"
  | "regraded"
  | "rechecked"
  | "annotated"
  | "addressed"

/** One change of meaning between two rubrics, with the criteria it is about and a sentence that says it. */
export interface Change {
  readonly kind: ChangeKind
  /** Ids of criteria of the first rubric; none where it is about a heading or the whole. */
  readonly before: readonly string[]
  /** Ids of criteria of the second. */
  readonly after: readonly string[]
  /** Where it stands in the second rubric, if it is about no criterion. */
  readonly at?: Place
  readonly says: Words
}

/** How two rubrics differ: which criteria belong together, and each change. */
export interface RubricDiff {
  readonly matches: readonly Match[]
  /** Those of headings first, then by criteria in the order of the second rubric, removals last. */
  readonly changes: readonly Change[]
}

/**
 * What changed in meaning from one rubric to another: criteria added, removed, split, merged, moved to another item, renumbered,
 * reworded, given other points, scored by other clauses or asking for other facts, following the recorded ancestry or else the best
 * match; and headings, printed totals, grades, checks and notes. Ids, the order of keys and the year are no change.
 *
 * @example diff(before, after).changes.map(({ says }) => says.zh) // ["第4条询问的事实有改动：c4.jointFilms 的问法或取值不同。"]
 */
export function diff(before: Rubric, after: Rubric): RubricDiff {
  const matches = matchCriteria(before, after)
  const [oldPlaced, youngPlaced] = [placedCriteria(before), placedCriteria(after)]
  const items = heirsOf(oldPlaced, youngPlaced, matches, ({ item }) => item)
  const sections = heirsOf(oldPlaced, youngPlaced, matches, ({ section }) => section)
  const compared: Compared = {
    before,
    after,
    facts: new Map([...pairFacts(before, after)].map(([id, { id: heir }]) => [id, heir])),
    isSamePlace: (one, other) =>
      items.get(one.item.id)?.id === other.item.id && sections.get(one.section.id)?.id === other.section.id,
  }
  const [old, young] = [byId(oldPlaced), byId(youngPlaced)]
  const matchOf = new Map(matches.flatMap((match) => match.after.map((id) => [id, match] as const)))
  const said = new Set<Match>()
  const changes = youngPlaced.flatMap((placed): Change[] => {
    const match = matchOf.get(placed.criterion.id)
    if (!match) return [added(placed)]
    if (said.has(match)) return []
    said.add(match)
    return changesOf(compared, match, old, young)
  })
  const kept = new Set(matches.flatMap((match) => match.before))
  const removed = oldPlaced.filter(({ criterion }) => !kept.has(criterion.id)).map(removal)
  return { matches, changes: [...headingChanges(before, after, sections, items), ...changes, ...removed] }
}

type Placed = ReadonlyMap<string, PlacedCriterion>

function byId(placed: readonly PlacedCriterion[]): Placed {
  return new Map(placed.map((each) => [each.criterion.id, each]))
}

function changesOf(compared: Compared, match: Match, old: Placed, young: Placed): Change[] {
  const before = match.before.map((id) => old.get(id)).filter((placed) => placed !== undefined)
  const after = match.after.map((id) => young.get(id)).filter((placed) => placed !== undefined)
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one && other) return changesOfOne(compared, one, other)
  const [from, to] = [listOf(before), listOf(after)]
  const isSplit = before.length === 1
  return [
    {
      kind: isSplit ? "split" : "merged",
      before: match.before,
      after: match.after,
      says: isSplit
        ? { zh: `原${from.zh}拆分为${to.zh}。`, en: `Criterion ${from.en} was split into ${to.en}.` }
        : { zh: `原${from.zh}合并为${to.zh}。`, en: `Criteria ${from.en} were merged into ${to.en}.` },
    },
  ]
}

/** Printed numbers, each with its points, so that a split that gains or loses some is seen. */
function listOf(placed: readonly PlacedCriterion[]): Words {
  const numbers = (zh: boolean): string =>
    placed
      .map(({ criterion: { number, basePoints } }) =>
        zh ? `第${number}条（${basePoints}分）` : `${number} (${basePoints})`,
      )
      .join(zh ? "、" : ", ")
  return { zh: numbers(true), en: numbers(false) }
}

function added({ criterion: { id, number, basePoints } }: PlacedCriterion): Change {
  return {
    kind: "added",
    before: [],
    after: [id],
    says: { zh: `新增第${number}条（${basePoints}分）。`, en: `Criterion ${number} is new (${basePoints} points).` },
  }
}

function removal({ criterion: { id, number, basePoints } }: PlacedCriterion): Change {
  return {
    kind: "removed",
    before: [id],
    after: [],
    says: { zh: `删去原第${number}条（${basePoints}分）。`, en: `Criterion ${number} is gone (${basePoints} points).` },
  }
}
