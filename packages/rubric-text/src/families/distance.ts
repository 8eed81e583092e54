import type { Move } from "../moves/move.ts"
import type { EachPhrase, Phrase, QuantityPhrase, ThresholdPhrase } from "../phrases/phrase.ts"
import type { ExcessClause, ShortfallClause } from "../reading/reading.ts"
import { type Condition, aboutOf, periodOf, saysOf } from "./condition.ts"
import { isRatio, sameMeasure } from "./units.ts"

type Numbered = ThresholdPhrase | QuantityPhrase

interface Measured {
  readonly threshold: Numbered
  /** Where it stood, for the period that belongs to it. */
  readonly among: readonly Phrase[]
}

/** 低于90%的，每低1个百分点扣; 不少于4次，每少1次扣; 超过5天的，每超1天扣. */
export function readDistance(
  condition: Condition,
  effect: "deduct" | "add",
  points: string,
  before: readonly Move[],
): ShortfallClause | ExcessClause | undefined {
  const { each, line, phrases } = condition
  const way = each && wayOf(condition, each)
  if (each === undefined || way === undefined) return undefined
  const measured = thresholdFor(condition, each, before)
  if (measured === undefined) return undefined
  const own = periodOf(line, phrases)
  const common = {
    effect,
    points,
    ...(each.per === undefined || each.per === "1" ? {} : { per: each.per }),
    ...(own.period === undefined ? periodOf(line, measured.among) : own),
    unit: each.unit,
    says: saysOf(condition),
    about: aboutOf(condition),
    certainty: "certain",
  } as const
  const value = valueOf(measured.threshold)
  return way === "short" ? { kind: "shortfall", below: value, ...common } : { kind: "excess", above: value, ...common }
}

/** The same clause from another number that the step could just as well start from. */
export function otherThresholds(
  { each, phrases }: Condition,
  read: ShortfallClause | ExcessClause,
): readonly (ShortfallClause | ExcessClause)[] {
  if (each === undefined) return []
  const chosen = read.kind === "shortfall" ? read.below : read.above
  const others = phrases.filter(
    (phrase): phrase is ThresholdPhrase =>
      phrase.is === "threshold" &&
      phrase.limits.length === 1 &&
      phrase.unit !== "" &&
      phrase.unit === each.unit &&
      phrase.span[1] <= each.span[0] &&
      valueOf(phrase) !== chosen,
  )
  return others.map((other) =>
    read.kind === "shortfall" ? { ...read, below: valueOf(other) } : { ...read, above: valueOf(other) },
  )
}

function valueOf(threshold: Numbered): string {
  if (threshold.is === "quantity") return threshold.value
  return threshold.limits[0]?.value ?? "0"
}

/** Which way the step goes. 少于10篇的，每篇扣 counts what is missing, though it only says 每篇. */
function wayOf({ phrases }: Condition, each: EachPhrase): "short" | "over" | undefined {
  if (each.way === "short" || each.way === "over") return each.way
  if (each.way === "late") return phrases.some((phrase) => isOver(phrase)) ? "over" : undefined
  const own = phrases.filter((phrase): phrase is ThresholdPhrase => phrase.is === "threshold").at(-1)
  const [limit] = own?.limits ?? []
  if (own === undefined || own.range || limit === undefined || each.unit === "" || own.unit !== each.unit)
    return undefined
  return limit.bound === "lt" ? "short" : limit.bound === "gt" ? "over" : undefined
}

function isOver(phrase: Phrase): boolean {
  return phrase.is === "threshold" && phrase.limits[0]?.bound === "gt"
}

/** The number that the step starts from: before it, behind it in brackets, or in the clauses before. */
function thresholdFor(condition: Condition, each: EachPhrase, moves: readonly Move[]): Measured | undefined {
  const { phrases, move } = condition
  const own = phrases.filter(({ span }) => span[1] <= each.span[0])
  const earlier = moves.at(-1)
  const places = [own, phrases, move.tail, ...(earlier === undefined ? [] : [earlier.condition]), move.lead]
  for (const among of places) {
    const threshold = pick(
      among.filter(({ span }) => span[0] !== each.span[0] && span[1] !== each.span[1]),
      each,
    )
    if (threshold !== undefined) return { threshold, among: among === phrases ? own : among }
  }
  return undefined
}

function pick(among: readonly Phrase[], each: EachPhrase): Numbered | undefined {
  const numbers = among.filter(
    (phrase): phrase is Numbered =>
      (phrase.is === "threshold" && phrase.limits.length === 1) || phrase.is === "quantity",
  )
  const fitting = numbers.filter((number) => fits(number, each))
  return fitting.findLast(({ is }) => is === "threshold") ?? fitting.at(-1)
}

function fits(number: Numbered, each: EachPhrase): boolean {
  const value = valueOf(number)
  if (number.unit === "分" && each.unit !== "分") return false
  if (each.per !== undefined && isRatio(each.per) !== isRatio(value)) return false
  return isRatio(value) || sameMeasure(number.unit, each.unit)
}
