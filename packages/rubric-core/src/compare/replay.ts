import { displayPoints, formatPoints, points, type Points } from "../points.ts"
import { rank } from "../ranking/rank.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { score } from "../score/score.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { carry, type Carried } from "./carry.ts"
import { matchCriteria, type Match } from "./match.ts"

/** An assessment to score under both rubrics; its facts are those of the first. */
export interface Replayed {
  readonly id: string
  readonly input: ScoreInput
}

/** What became of one group of criteria that stand for each other. */
export interface CriterionMove {
  /** Printed numbers. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly was: Points
  readonly is: Points
  readonly says: Words
}

export interface UnitMove {
  readonly id: string
  readonly before: { readonly total: Points; readonly place: number; readonly complete: boolean }
  readonly after: { readonly total: Points; readonly place: number; readonly complete: boolean }
  /** Only the criteria whose points differ, the greatest difference first. */
  readonly moves: readonly CriterionMove[]
  readonly lost: Carried["lost"]
  readonly says: Words
}

/**
 * Scores assessments under two rubrics and says who moves and why. Facts are carried from the first to the second. Adjustments are
 * left out on both sides: their reasons were given under the first alone.
 *
 * @example replay([{ id: "340621", input }], before, after)[0]?.says.zh // "340621：总分107.5分不变。"
 */
export function replay(assessments: readonly Replayed[], before: Rubric, after: Rubric): UnitMove[] {
  const matches = matchCriteria(before, after)
  const scored = assessments.map(({ id, input }) => {
    const { profile, facts } = input
    const carried = carry(facts, before, after)
    return {
      id,
      carried,
      old: score(before, { profile, facts }),
      young: score(after, { profile, facts: carried.facts }),
    }
  })
  const [oldPlaces, youngPlaces] = [
    rank(scored.map(({ old }) => ranked(old))),
    rank(scored.map(({ young }) => ranked(young))),
  ]
  return scored.map(({ id, carried, old, young }, at): UnitMove => {
    const places = { before: oldPlaces[at] ?? 0, after: youngPlaces[at] ?? 0 }
    const moves = movesOf(matches, old, young)
    return {
      id,
      before: { total: old.total, place: places.before, complete: old.complete },
      after: { total: young.total, place: places.after, complete: young.complete },
      moves,
      lost: carried.lost,
      says: sayUnit(id, old, young, places, moves),
    }
  })
}

function ranked({ total, vetoed }: ScoreSheet): { readonly total: Points; readonly vetoed: boolean } {
  return { total, vetoed: vetoed.includes("total") }
}

function movesOf(matches: readonly Match[], old: ScoreSheet, young: ScoreSheet): CriterionMove[] {
  const matched = {
    before: new Set(matches.flatMap((match) => match.before)),
    after: new Set(matches.flatMap((match) => match.after)),
  }
  const groups = [
    ...matches,
    ...young.criteria.filter(({ id }) => !matched.after.has(id)).map(({ id }) => ({ before: [], after: [id] })),
    ...old.criteria.filter(({ id }) => !matched.before.has(id)).map(({ id }) => ({ before: [id], after: [] })),
  ]
  return groups
    .flatMap(({ before, after }): CriterionMove[] => {
      const [was, is] = [only(old.criteria, before), only(young.criteria, after)]
      const [from, to] = [sumOf(was), sumOf(is)]
      return from === to ? [] : [moveOf(was, is, from, to)]
    })
    .sort((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
}

function only(criteria: readonly CriterionScore[], ids: readonly string[]): CriterionScore[] {
  return criteria.filter(({ id }) => ids.includes(id))
}

function sumOf(scores: readonly CriterionScore[]): Points {
  return points(scores.reduce((sum, score) => sum + score.points, 0))
}

function moveOf(
  before: readonly CriterionScore[],
  after: readonly CriterionScore[],
  was: Points,
  is: Points,
): CriterionMove {
  const numbers = (scores: readonly CriterionScore[]): string[] => scores.map(({ number }) => number)
  const [old, young] = [numbers(before).join("、"), numbers(after).join("、")]
  const by = displayPoints(points(is - was), { signed: true })
  const [from, to] = [formatPoints(was), formatPoints(is)]
  const zh =
    old === ""
      ? `新增第${young}条`
      : young === ""
        ? `删去原第${old}条`
        : old === young
          ? `第${old}条`
          : `原第${old}条（现第${young}条）`
  const en =
    old === ""
      ? `new criterion ${young}`
      : young === ""
        ? `criterion ${old}, gone`
        : old === young
          ? `criterion ${old}`
          : `criterion ${old} (now ${young})`
  return {
    before: numbers(before),
    after: numbers(after),
    was,
    is,
    says: { zh: `${zh}由${from}分变为${to}分（${by}）`, en: `${en} from ${from} to ${to} (${by})` },
  }
}

/** So many criteria are named in the sentence of a unit. */
const named = 3

function sayUnit(
  id: string,
  old: ScoreSheet,
  young: ScoreSheet,
  places: { readonly before: number; readonly after: number },
  moves: readonly CriterionMove[],
): Words {
  const by = displayPoints(points(young.total - old.total), { signed: true })
  const [from, to] = [formatPoints(old.total), formatPoints(young.total)]
  const [first, second] = [moves.slice(0, named), moves.length > named ? moves.length - named : 0]
  const moved = sayPlaces(places)
  if (moves.length === 0) {
    return { zh: `${id}：总分${to}分不变${moved.zh}。`, en: `${id}: the total stays at ${to}${moved.en}.` }
  }
  const rest = second > 0 ? { zh: `；另有${second}条`, en: `; and ${second} more` } : { zh: "", en: "" }
  const [why, whyEn] = [first.map(({ says }) => says.zh).join("；"), first.map(({ says }) => says.en).join("; ")]
  return {
    zh: `${id}：总分由${from}分变为${to}分（${by}）${moved.zh}：${why}${rest.zh}。`,
    en: `${id}: the total goes from ${from} to ${to} (${by})${moved.en}: ${whyEn}${rest.en}.`,
  }
}

function sayPlaces({ before, after }: { readonly before: number; readonly after: number }): Words {
  if (before === after) return { zh: "", en: "" }
  return { zh: `，由第${before}名变为第${after}名`, en: `, place ${before} to ${after}` }
}
