import type { Period } from "@plumbline/rubric-core"
import { isJoint, type Line, partsOf, spanOf, textOf, trim } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import { demandsEvidence } from "../moves/predicates.ts"
import type { EachPhrase, PeriodPhrase, Phrase, ThresholdPhrase } from "../phrases/phrase.ts"

/** A condition with what its words say about the whole of it taken aside. */
export interface Condition {
  readonly line: Line
  readonly move: Move
  readonly phrases: readonly Phrase[]
  readonly parts: readonly Phrase[][]
  readonly text: string
  /** The last step: 每2个, 每少1次, 少1篇, 每个月, or the measure word behind a slash. */
  readonly each: EachPhrase | undefined
  readonly judged: boolean
  readonly unless: boolean
  readonly evidence: boolean
}

export function conditionOf(line: Line, move: Move): Condition {
  const { phrases, unless, evidence } = withoutRemarks(line, move.condition)
  return {
    line,
    move,
    phrases,
    parts: partsOf(phrases),
    text: textOf(line, phrases),
    each: stepOf(move, phrases),
    judged: phrases.some((phrase) => phrase.is === "mark" && phrase.mark === "judge"),
    unless: unless || move.tail.some((phrase) => phrase.is === "mark" && phrase.mark === "except"),
    evidence,
  }
}

/** Takes out （…除外）, 除…外 and （须提供…）. */
function withoutRemarks(line: Line, condition: readonly Phrase[]) {
  let unless = false
  let evidence = false
  const kept: Phrase[] = []
  let part: Phrase[] = []
  const endPart = (joint?: Phrase): void => {
    if (part.some((phrase) => phrase.is === "mark" && phrase.mark === "except")) unless = true
    else if (isBracketed(joint, kept.at(-1)) && demandsEvidence(textOf(line, part))) evidence = true
    else kept.push(...withoutBesides(part, () => (unless = true)))
    if (joint) kept.push(joint)
    part = []
  }
  for (const phrase of condition) {
    if (isJoint(phrase, "comma", "open", "close", "colon")) endPart(phrase)
    else part.push(phrase)
  }
  endPart()
  return { phrases: trim(kept), unless, evidence }
}

/** A condition that ends with a bracket has lost the closing one. */
function isBracketed(after: Phrase | undefined, before: Phrase | undefined): boolean {
  return after === undefined ? isJoint(before, "open") : isJoint(after, "close")
}

function withoutBesides(part: readonly Phrase[], found: () => void): readonly Phrase[] {
  const from = part.findIndex((phrase) => phrase.is === "mark" && phrase.mark === "besides")
  const to = part.findIndex((phrase) => phrase.is === "mark" && phrase.mark === "outside")
  if (from < 0 || to < from) return part
  found()
  return [...part.slice(0, from), ...part.slice(to + 1)]
}

function stepOf(move: Move, phrases: readonly Phrase[]): EachPhrase | undefined {
  const { happens } = move
  if (happens.is === "effect" && happens.slash !== undefined) {
    return { is: "each", way: "occurrence", every: true, per: undefined, unit: happens.slash, span: happens.span }
  }
  const last = phrases.at(-1)
  // 出现空白月份的，每个月扣0.5分: the months themselves are counted.
  if (last?.is === "period" && !last.average && last.text.startsWith("每")) {
    return { is: "each", way: "occurrence", every: true, per: undefined, unit: last.text.slice(1), span: last.span }
  }
  const step = phrases.findLast(
    (phrase, index): phrase is EachPhrase =>
      phrase.is === "each" && (phrase === last || (isStep(phrase) && !isPerHead(phrase, phrases.slice(index + 1)))),
  )
  return step && withNumberBehind(step, last)
}

/** 每低于目标值(95%)1个百分点: what it starts from may stand between a step and its number. */
function withNumberBehind(step: EachPhrase, last: Phrase | undefined): EachPhrase {
  if (step.way === "occurrence" || step.per !== undefined || last?.is !== "quantity" || last.unit === "分") return step
  return { ...step, per: last.value, unit: last.unit, span: last.span }
}

/** 每万元GDP names a quantity and counts nothing. */
function isStep({ way, per, unit }: EachPhrase): boolean {
  return way !== "occurrence" || per !== undefined || !/^(?:[百千万亿][元人户吨米亩]|平方|公里|立方)/.test(unit)
}

/** 每人每年参加培训不少于12学时: an amount for a head, not so many heads. */
function isPerHead({ way, per, unit }: EachPhrase, after: readonly Phrase[]): boolean {
  return way === "occurrence" && per === undefined && /^[人名位]$/.test(unit) && least(after) !== undefined
}

/** The least that is asked for in these words, where they end with no step of their own. */
export function least(phrases: readonly Phrase[]): ThresholdPhrase | undefined {
  const found = phrases.find((phrase) => phrase.is === "threshold" && phrase.limits[0]?.bound === "ge")
  return found?.is === "threshold" ? found : undefined
}

/** Words that follow 年度 in a name: 年度计划. */
const names =
  /计划|任务|预算|目标|指标|考核|考评|评价|测评|方案|总结|报告|要点|评议|评估|审计|清单|绩效|决算|报表|工作安排|重点|责任书|述职/

/** Within what period a quantity is counted or measured. A period that belongs to a name (年度计划) is none. */
export function periodOf(
  line: Line,
  phrases: readonly Phrase[],
): { readonly period?: Period; readonly average?: true } {
  const at = phrases.findLastIndex(
    (phrase, index) => phrase.is === "period" && isMeasuring(line, phrases, phrase, index),
  )
  const found = phrases[at]
  if (found?.is !== "period") return {}
  // 平均每人每年 is a mean of heads.
  const mean =
    found.average ||
    phrases.some(
      (phrase, index) => phrase.is === "mark" && phrase.mark === "average" && phrases[index + 1]?.is !== "each",
    )
  return mean ? { period: found.period, average: true } : { period: found.period }
}

function isMeasuring(line: Line, phrases: readonly Phrase[], phrase: PeriodPhrase, index: number): boolean {
  const next = phrases[index + 1]
  const after = next === undefined || next.is === "joint" ? "" : textOf(line, untilJoint(phrases, index + 1))
  if (phrase.text === "年度" || phrase.text === "本年度") return !names.test(after)
  if (phrase.text === "全年" || phrase.text === "每年度")
    return !/^(?:工作)?(?:目标|任务|计划|预算|总结)(?!数|量|值)/.test(after)
  return true
}

function untilJoint(phrases: readonly Phrase[], from: number): Phrase[] {
  const to = phrases.findIndex((phrase, index) => index >= from && isJoint(phrase, "comma", "open", "close"))
  return phrases.slice(from, to < 0 ? undefined : to)
}

/** The span from the first word of the condition to the end of what happens. */
export function saysOf({ move, phrases }: Condition): readonly [number, number] {
  return spanOf([...phrases, move.happens, ...move.tail])
}

/** The condition's own words. */
export function aboutOf({ move, phrases }: Condition): readonly [number, number] {
  const span = spanOf(phrases)
  return phrases.length === 0 ? move.happens.span : span
}
