import { placedCriteria, type PlacedCriterion } from "../rubric/outline.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { matchCriteria, type Match } from "./match.ts"
import { changesOfOne } from "./one.ts"

export type ChangeKind =
  "added" | "removed" | "split" | "merged" | "moved" | "renumbered" | "reworded" | "repointed" | "rescored" | "asked"

/** One change of meaning between two rubrics, with the criteria it is about and a sentence that says it. */
export interface Change {
  readonly kind: ChangeKind
  /** Ids of criteria of the first rubric. */
  readonly before: readonly string[]
  /** Ids of criteria of the second. */
  readonly after: readonly string[]
  readonly says: Words
}

export interface RubricDiff {
  readonly matches: readonly Match[]
  /** In the order of the second rubric, removals last. */
  readonly changes: readonly Change[]
}

/**
 * What changed in meaning from one rubric to another: criteria added, removed, split, merged, moved to another item, renumbered,
 * reworded, given other points, or scored by other clauses, following the recorded ancestry or else the best match. Ids and the
 * order of keys are no change.
 *
 * @example diff(before, after).changes.map(({ says }) => says.zh) // ["第4条询问的事实有改动。"]
 */
export function diff(before: Rubric, after: Rubric): RubricDiff {
  const matches = matchCriteria(before, after)
  const [old, young] = [byId(before), byId(after)]
  const matchOf = new Map(matches.flatMap((match) => match.after.map((id) => [id, match] as const)))
  const said = new Set<Match>()
  const changes = [...young.values()].flatMap((placed): Change[] => {
    const match = matchOf.get(placed.criterion.id)
    if (!match) return [added(placed)]
    if (said.has(match)) return []
    said.add(match)
    return changesOf(match, old, young)
  })
  const kept = new Set(matches.flatMap((match) => match.before))
  const removed = [...old.values()].filter(({ criterion }) => !kept.has(criterion.id)).map(removal)
  return { matches, changes: [...changes, ...removed] }
}

type Placed = ReadonlyMap<string, PlacedCriterion>

function byId(rubric: Rubric): Placed {
  return new Map(placedCriteria(rubric).map((placed) => [placed.criterion.id, placed]))
}

function changesOf(match: Match, old: Placed, young: Placed): Change[] {
  const before = match.before.map((id) => old.get(id)).filter((placed) => placed !== undefined)
  const after = match.after.map((id) => young.get(id)).filter((placed) => placed !== undefined)
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one && other) return changesOfOne(one, other)
  const [from, to] = [numbersOf(before), numbersOf(after)]
  const isSplit = before.length === 1
  return [
    {
      kind: isSplit ? "split" : "merged",
      before: match.before,
      after: match.after,
      says: isSplit
        ? { zh: `第${from}条拆分为第${to}条。`, en: `Criterion ${from} was split into ${to}.` }
        : { zh: `第${from}条合并为第${to}条。`, en: `Criteria ${from} were merged into ${to}.` },
    },
  ]
}

function numbersOf(placed: readonly PlacedCriterion[]): string {
  return placed.map(({ criterion }) => criterion.number).join(", ")
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
