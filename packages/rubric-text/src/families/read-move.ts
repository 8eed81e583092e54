import { type Line, textOf } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import { followsRatio, pointsElsewhere } from "../moves/predicates.ts"
import type { EffectPhrase, Phrase } from "../phrases/phrase.ts"
import type { ReadClause, ReadContext } from "../reading/reading.ts"
import { readBand } from "./band.ts"
import { aboutOf, type Condition, conditionOf, least, saysOf } from "./condition.ts"
import { otherThresholds, readDistance } from "./distance.ts"
import type { BandDraft, Draft, Outcome } from "./draft.ts"
import { joinsTwoFaults } from "./either-fault.ts"
import { readYes } from "./fault.ts"
import { gradeOf } from "./grade.ts"
import { openJudgement, readRange } from "./judged.ts"
import { levelsJoined } from "./levels-under-one.ts"
import { countsWithoutEvery, readCount } from "./occurrence.ts"
import { eachThatReaches, levelsUnderOne, noThreshold, orUnderEach, saidElsewhere, twoThresholds } from "./questions.ts"
import { readStep } from "./rank.ts"
import { readShare } from "./share.ts"
import { readVeto } from "./veto.ts"

export interface Reader {
  readonly line: Line
  readonly context: ReadContext
  /** The moves that were read before, the last one last. */
  readonly before: readonly Move[]
}

/** What one move says, by itself. */
export function readMove(reader: Reader, move: Move): Draft {
  const condition = conditionOf(reader.line, move)
  const { happens } = move
  switch (happens.is) {
    case "share":
      return clauseDraft(move, readShare(condition, happens.of))
    case "mark":
      return clauseDraft(move, readVeto(condition))
    case "outcome":
      return readOutcome(condition, { is: happens.outcome })
    case "effect":
      return marked(condition, readEffect(reader, condition, happens))
    default:
      return happens satisfies never
  }
}

function clauseDraft(move: Move, clause: ReadClause): Draft {
  return { is: "clause", move, clause, asks: [] }
}

function marked(condition: Condition, draft: Draft): Draft {
  return { ...draft, move: condition.move }
}

/** 不得分, 不扣分, 得满分. */
function readOutcome(condition: Condition, outcome: Outcome): Draft {
  const points = outcome.is === "full" ? "base" : "0"
  const alone = readYes(condition, "set", points)
  const share = condition.move.happens.is === "outcome" ? shareInstead(condition) : undefined
  if (share) return share
  return (
    graded(condition, outcome, alone) ?? readBand(condition, outcome, alone) ?? nothingAlone(condition, outcome, alone)
  )
}

function shareInstead(condition: Condition): Draft | undefined {
  const share = condition.phrases.find((phrase) => phrase.is === "share")
  return share?.is === "share" ? clauseDraft(condition.move, readShare(condition, share.of)) : undefined
}

/** 不扣分 by itself says what is so anyway. */
function nothingAlone(condition: Condition, outcome: Outcome, alone: ReadClause): Draft {
  if (outcome.is === "nothing") return { is: "empty", move: condition.move, effect: "deduct", asks: [] }
  return clauseDraft(condition.move, alone)
}

function readEffect(reader: Reader, condition: Condition, happens: EffectPhrase): Draft {
  const effect = effectOf(happens, reader)
  const ranged = readRange(condition, effect, happens)
  if (ranged) return ranged
  if (happens.points.kind === "none") return readUnnumbered(reader, condition, effect)
  const points = happens.points.kind === "each" ? (happens.points.values[0] ?? "0") : "0"
  if (condition.judged) return judgedUpTo(condition, effect, points)
  if (points === "0") return readOutcome(condition, { is: effect === "deduct" ? "nothing" : "zero" })
  return readNumbered(reader, condition, effect, points)
}

/** 酌情扣1分: at most that many. */
function judgedUpTo(condition: Condition, effect: "deduct" | "add", max: string): Draft {
  const clause: ReadClause = {
    kind: "judged",
    effect,
    min: "0",
    max,
    says: saysOf(condition),
    about: aboutOf(condition),
    certainty: "likely",
  }
  return clauseDraft(condition.move, clause)
}

function readNumbered(reader: Reader, condition: Condition, effect: "deduct" | "add", points: string): Draft {
  const { line, move } = condition
  const step = readStep(condition, effect, points)
  if (step) return clauseDraft(move, step)
  const distance = readDistance(condition, effect, points, reader.before)
  if (distance) {
    const others = otherThresholds(condition, distance)
    const asks = others.length > 0 ? [twoThresholds(distance.says, line, [distance, ...others])] : []
    return { is: "clause", move, clause: distance, asks }
  }
  const count = readCount(condition, effect, points)
  const yes = readYes(condition, effect, points)
  const outcome: Outcome = { is: effect, points }
  if (count) return counted(condition, count, readBand(withStepAsNumber(condition), outcome, yes))
  const single = countsWithoutEvery(condition, effect)
  if (single) {
    const one = readCount(single, effect, points)
    if (one) return counted(single, one, readBand(condition, outcome, yes))
  }
  const grade = graded(condition, outcome, yes)
  if (grade) return grade
  const band = readBand(condition, outcome, yes)
  if (band) return band
  const levels = levelsJoined(condition)
  return { is: "clause", move, clause: yes, asks: levels.length > 0 ? [levelsUnderOne(yes, levels, line)] : [] }
}

function counted(condition: Condition, clause: ReadClause, orBand: BandDraft | undefined): Draft {
  const draft = {
    is: "clause",
    move: condition.move,
    clause,
    asks: countAsks(condition, clause, condition.line),
  } as const
  const isSingle = condition.each?.every === false && condition.each.way !== "late"
  return orBand === undefined || !isSingle ? draft : { ...draft, orBand }
}

/** 缺2人 as a number that is two. */
function withStepAsNumber(condition: Condition): Condition {
  const number = (phrase: Phrase): Phrase =>
    phrase.is === "each" && !phrase.every
      ? { is: "quantity", value: phrase.per ?? "1", unit: phrase.unit, span: phrase.span }
      : phrase
  return {
    ...condition,
    phrases: condition.phrases.map(number),
    parts: condition.parts.map((part) => part.map(number)),
  }
}

function countAsks(condition: Condition, count: ReadClause, line: Line) {
  if (count.kind !== "count") return []
  const { each } = condition
  if (count.effect === "deduct" && joinsTwoFaults(condition)) return [orUnderEach(count, line)]
  if (count.effect === "add" && reachesForEach(condition)) return [eachThatReaches(count, line)]
  const isShare = /[%‰]$/.test(each?.per ?? "") && each?.way !== "occurrence" && !comparesWithBefore(condition)
  return isShare ? [noThreshold(count.says, line, count)] : []
}

/** 每所学校配备不少于2名保安得1分: a number to be reached stands behind what is counted. */
function reachesForEach({ each, phrases }: Condition): boolean {
  const at = phrases.findIndex((phrase) => phrase === each)
  return at >= 0 && each?.per === undefined && least(phrases.slice(at + 1)) !== undefined
}

/** 每提高1个百分点加, 较上年每下降1个百分点扣: a change has nothing else to start from. */
function comparesWithBefore({ line, each, text }: Condition): boolean {
  const step = each === undefined ? "" : line.plain.slice(...each.span)
  return /提高|提升|增长|增加|上升|升高/.test(step) || /较上|比上|与上|同比|环比|去年|往年|上一?年|同期|上期/.test(text)
}

/** 按完成比例得分, 酌情扣分, 按有关规定扣分, or points forgotten. */
function readUnnumbered(reader: Reader, condition: Condition, effect: "deduct" | "add"): Draft {
  const { line, move, parts } = condition
  const part = textOf(line, parts.at(-1) ?? [])
  if (followsRatio(part)) return clauseDraft(move, readShare(condition, "base"))
  const said = condition.phrases.find((phrase) => phrase.is === "share")
  if (said?.is === "share") return clauseDraft(move, readShare(condition, said.of))
  if (!condition.judged && pointsElsewhere(part)) {
    return { is: "empty", move, effect, asks: [saidElsewhere(saysOf(condition), line)] }
  }
  return openJudgement(condition, effect)
}

function graded(condition: Condition, outcome: Outcome, alone: ReadClause): Draft | undefined {
  const grade = gradeOf(condition)
  return grade && { is: "grade", move: condition.move, ...grade, outcome, alone, extra: {}, asks: [] }
}

/** 扣 deducts; 加, 得 and points without a verb add, unless all that was said before deducts (每次1分). */
function effectOf({ verb, slash }: EffectPhrase, { before, line }: Reader): "deduct" | "add" {
  if (verb !== undefined) return verb === "deduct" ? "deduct" : "add"
  if (slash === undefined) return "add"
  return before.some(({ happens }) => happens.is === "effect" && happens.verb === "deduct") ||
    (/扣/.test(line.plain) && !/[加得]/.test(line.plain))
    ? "deduct"
    : "add"
}
