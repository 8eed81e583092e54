import { explainCriterion } from "../../explain/explain-criterion.ts"
import { displayPoints, formatPoints, points, type Points, pointsBetween } from "../../points.ts"
import { criterionOfFact } from "../../rubric/outline.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import type { Locale, Words } from "../../rubric/words.ts"
import type { CriterionScore, ScoreSheet } from "../../sheet/sheet.ts"
import type { Carried } from "../carry.ts"
import type { RubricDiff } from "../diff/diff.ts"

/** What became of one group of criteria that stand for each other. */
export interface CriterionMove {
  /** Printed numbers. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly was: Points
  readonly is: Points
  readonly says: Words
  /** What changed in the rules, which facts were lost or are still open, and how the points come about on both sides. */
  readonly because: readonly Words[]
}

/** What both sheets are read against. */
export interface Comparing {
  readonly before: Rubric
  readonly after: Rubric
  readonly differences: RubricDiff
  readonly carried: Carried
}

/** The criteria whose points differ, the greatest difference first. */
export function movesBetween(comparing: Comparing, old: ScoreSheet, young: ScoreSheet): CriterionMove[] {
  const { matches } = comparing.differences
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
      return sumOf(was) === sumOf(is) ? [] : [moveOf(comparing, was, is)]
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
  comparing: Comparing,
  before: readonly CriterionScore[],
  after: readonly CriterionScore[],
): CriterionMove {
  const [was, is] = [sumOf(before), sumOf(after)]
  const numbers = (scores: readonly CriterionScore[]): string[] => scores.map(({ number }) => number)
  const [zh, en] = [nameOf(numbers(before), numbers(after), "zh"), nameOf(numbers(before), numbers(after), "en")]
  const by = displayPoints(pointsBetween(was, is), { signed: true })
  const [from, to] = [formatPoints(was), formatPoints(is)]
  return {
    before: numbers(before),
    after: numbers(after),
    was,
    is,
    says: { zh: `${zh}由${from}分变为${to}分（${by}）`, en: `${en} from ${from} to ${to} (${by})` },
    because: reasons(comparing, before, after),
  }
}

function nameOf(before: readonly string[], after: readonly string[], locale: Locale): string {
  const zh = locale === "zh"
  const [old, young] = [before.join(zh ? "、" : ", "), after.join(zh ? "、" : ", ")]
  if (old === "") return zh ? `新增第${young}条` : `new criterion ${young}`
  if (young === "") return zh ? `删去原第${old}条` : `criterion ${old}, gone`
  if (old === young) return zh ? `第${old}条` : `criterion ${old}`
  return zh ? `原第${old}条（现第${young}条）` : `criterion ${old} (now ${young})`
}

function reasons(
  { before, after, differences, carried }: Comparing,
  old: readonly CriterionScore[],
  young: readonly CriterionScore[],
): Words[] {
  const [was, is] = [new Set(old.map(({ id }) => id)), new Set(young.map(({ id }) => id))]
  const rules = differences.changes.filter(
    ({ kind, before: from, after: to }) =>
      kind !== "renumbered" &&
      kind !== "moved" &&
      kind !== "reworded" &&
      (from.some((id) => was.has(id)) || to.some((id) => is.has(id))),
  )
  const lost = carried.lost.filter(({ fact }) => {
    const heldBy = criterionOfFact(before, fact) ?? criterionOfFact(after, fact)
    return heldBy && (was.has(heldBy.id) || is.has(heldBy.id))
  })
  return [...rules.map(({ says }) => says), ...lost.map(({ says }) => says), ...openFacts(young), ...sides(old, young)]
}

function openFacts(scores: readonly CriterionScore[]): Words[] {
  const open = scores.flatMap((score) => score.open)
  if (open.length === 0) return []
  return [
    {
      zh: `新细则还要询问：${open.join("、")}，暂不计。`,
      en: `The new rubric also asks for ${open.join(", ")}: still open.`,
    },
  ]
}

/** How the points come about on either side, where it is not the same. */
function sides(old: readonly CriterionScore[], young: readonly CriterionScore[]): Words[] {
  const say = (scores: readonly CriterionScore[], locale: Locale): string =>
    scores.flatMap((score) => explainCriterion(score, locale)).join(locale === "zh" ? "；" : "; ")
  const [was, is] = [
    { zh: say(old, "zh"), en: say(old, "en") },
    { zh: say(young, "zh"), en: say(young, "en") },
  ]
  if (was.zh === is.zh && was.en === is.en) return []
  return [
    ...(was.zh === "" ? [] : [{ zh: `原：${was.zh}。`, en: `Before: ${was.en}.` }]),
    ...(is.zh === "" ? [] : [{ zh: `现：${is.zh}。`, en: `Now: ${is.en}.` }]),
  ]
}
