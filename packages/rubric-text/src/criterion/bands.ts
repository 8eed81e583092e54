import { type Line, textOf } from "../moves/line.ts"
import type { BandDraft, Draft, Outcome } from "../families/draft.ts"
import { chainDoesNotClose } from "../families/questions.ts"
import { isRatio, sameMeasure } from "../families/units.ts"
import type { Limit } from "../phrases/phrase.ts"
import type { BandsClause, ReadBand } from "../reading/reading.ts"
import { unclosed } from "./gaps.ts"
import { closeByMilder, closeByNext, settleEnds, worth } from "./limits.ts"
import { type Pending, place } from "./placed.ts"

/** The next band of a chain, if the draft is one: the same quantity, moved to the same side. */
export function continues(line: Line, bands: readonly BandDraft[], next: Draft): BandDraft | undefined {
  const [first] = bands
  if (first === undefined) return undefined
  const band = next.is === "band" ? next : closing(line, first, next)
  if (band === undefined || !sameSide(bands, band.outcome)) return undefined
  const goesOn =
    band.subject === "" ||
    band.subject === first.subject ||
    (band.subject.length > 1 && first.subject.endsWith(band.subject))
  if (!goesOn) return undefined
  return band.refers !== undefined || comparable(first, band) ? band : undefined
}

function comparable(first: BandDraft, next: BandDraft): boolean {
  const [one, other] = [first.limits[0]?.value ?? "0", next.limits[0]?.value ?? "0"]
  return isRatio(one) === isRatio(other) && sameMeasure(first.unit, next.unit)
}

/** 未建成的不得分 behind numbers is a band of none; 其余, 否则 are all that is left. */
function closing(line: Line, first: BandDraft, next: Draft): BandDraft | undefined {
  const outcome = outcomeOf(next)
  if (outcome === undefined || next.is === "band") return undefined
  const text = textOf(line, next.move.condition).replace(/的$/, "")
  const isRest = /^(?:否则|反之|其余|其他|其它|其他情况|其它情况|其余情况|其他情形)$/.test(text)
  const isNone =
    (outcome.is === "zero" || (outcome.is === "deduct" && isGeneral(text))) && deniesAll(text, first.subject)
  if (!isRest && (!isNone || first.limits.some(({ value }) => isRatio(value)))) return undefined
  const base = {
    is: "band",
    move: next.move,
    range: false,
    unit: "",
    subject: "",
    outcome,
    alone: aloneOf(next),
    extra: {},
    asks: [],
    bare: false,
  } as const
  if (base.alone === undefined) return undefined
  const none: Limit = { bound: "eq", value: "0", explicit: true }
  return isRest
    ? { ...base, alone: base.alone, limits: [], refers: "rest" }
    : { ...base, alone: base.alone, limits: [none] }
}

/** 未建成, 没有, 未组织演练 of 全年组织演练3次; not another fault (未制定计划). */
function deniesAll(text: string, subject: string): boolean {
  const [, denied] = /^(?:从未|一次未|1次未|未|没有|没|无)(.{0,6})$/.exec(text) ?? []
  return denied !== undefined && (denied.length <= 2 || subject.includes(denied.slice(0, 2)))
}

/** 未开展扣2分 behind 少于3次扣1分 is the worst of them, where the verb is one that any number of things is said with. */
function isGeneral(text: string): boolean {
  return /^(?:从未|一次未|1次未|全年未|未|没有|没)(?:开展|组织|举办|召开|建成|完成|上报|报送|举行|配备|实施|设立|落实)(?:过|的)?$/.test(
    text,
  )
}

function aloneOf(draft: Draft) {
  if (draft.is === "clause") return draft.clause
  return draft.is === "grade" || draft.is === "band" ? draft.alone : undefined
}

function outcomeOf(draft: Draft): Outcome | undefined {
  if (draft.is === "grade") return draft.outcome
  if (draft.is !== "clause" || draft.clause.kind !== "yes" || draft.clause.effect === "veto") return undefined
  const { effect, points } = draft.clause
  if (effect === "set") return points === "0" ? { is: "zero" } : undefined
  return { is: effect, points }
}

function sameSide(bands: readonly BandDraft[], next: Outcome): boolean {
  if (next.is === "nothing") return true
  const known = bands.map(({ outcome }) => outcome.is)
  if (known.includes("deduct")) return next.is === "deduct"
  if (known.every((is) => is === "nothing")) return true
  return next.is !== "deduct"
}

/** One clause of a chain of bands, or of a single comparison. */
export function bandsOf(chain: readonly BandDraft[]): Pending[] {
  const [first] = chain
  if (first === undefined) return []
  if (chain.length === 1 && (first.bare || first.limits.length === 0)) return [alone(first)]
  if (chain.every(({ outcome }) => outcome.is === "nothing")) return [nothing(first)]
  const outcomes = chain.map(({ outcome }) => outcome.is)
  const effect = outcomes.includes("deduct") ? "deduct" : isSet(outcomes) ? "set" : "add"
  const unit = chain.map((band) => band.unit).find((word) => word !== "") ?? ""
  const bounded = chain.map(({ limits, range, refers }) => ({
    limits: refers ? backTo(chain, refers, unit) : [...limits],
    range,
  }))
  settleEnds(bounded, unit)
  if (effect === "deduct")
    closeByMilder(
      bounded.map((band, index) => ({ band, points: Number(pointsOf(chain[index]?.outcome ?? { is: "zero" })) })),
    )
  else closeByNext(bounded)
  const bands = chain.map((band, index) => ({ limits: bounded[index]?.limits ?? [], points: pointsOf(band.outcome) }))
  const clause: BandsClause = {
    ...first.extra,
    kind: "bands",
    effect,
    bands: bands.map(({ limits, points }): ReadBand => ({
      ...Object.fromEntries(limits.map(({ bound, value }) => [bound, value])),
      points,
    })),
    says: [first.alone.says[0], chain.at(-1)?.alone.says[1] ?? first.alone.says[1]],
    about: first.alone.about,
    certainty: "certain",
  }
  const open = chain.length > 1 ? notClosed(bands, unit, effect !== "deduct") : undefined
  const placed = place(clause, chain)
  return [
    open === undefined
      ? placed
      : { ...placed, asks: [...placed.asks, chainDoesNotClose(clause.says, open.where, open.overlap, clause)] },
  ]
}

/** What the chain leaves open; a band of all the rest whose limits cannot be told is left open as well. */
function notClosed(...chain: Parameters<typeof unclosed>): ReturnType<typeof unclosed> {
  const isBoundless = chain[0].some(({ limits }) => limits.length === 0)
  return unclosed(...chain) ?? (isBoundless ? { where: "其余情形", overlap: false } : undefined)
}

function isSet(outcomes: readonly Outcome["is"][]): boolean {
  return outcomes.includes("full") || outcomes.every((is) => is === "zero" || is === "nothing")
}

function alone(band: BandDraft): Pending {
  return band.outcome.is === "nothing" ? nothing(band) : place(band.alone, [band])
}

function nothing(band: BandDraft): Pending {
  return { is: "empty", move: band.move, effect: "deduct", asks: [] }
}

/** The other side of what the chain has named so far: 未达到的, 其余. */
function backTo(chain: readonly BandDraft[], refers: "below" | "above" | "rest", unit: string): Limit[] {
  const limits = chain.flatMap((band) => band.limits).sort((a, b) => worth(a.value) - worth(b.value))
  const lowest = limits.find(({ bound }) => bound === "ge" || bound === "gt")
  const highest = limits.findLast(({ bound }) => bound === "le" || bound === "lt")
  // Places are counted from the first: the rest come behind the last that is named.
  const isBehind = refers === "rest" && /^(?:个)?(?:名|位|名次|位次)$/.test(unit) && highest !== undefined
  if (isBehind) return [{ ...highest, bound: "gt", explicit: true }]
  if (refers !== "above" && lowest !== undefined)
    return [{ ...lowest, bound: lowest.bound === "ge" ? "lt" : "le", explicit: true }]
  if (highest !== undefined) return [{ ...highest, bound: highest.bound === "le" ? "gt" : "ge", explicit: true }]
  // 答复率100%得2分，否则不得分.
  const only = limits[0]
  return only?.bound === "eq" && isRatio(only.value) ? [{ ...only, bound: "lt", explicit: true }] : []
}

function pointsOf(outcome: Outcome): string {
  switch (outcome.is) {
    case "deduct":
    case "add":
      return outcome.points
    case "full":
      return "base"
    case "zero":
    case "nothing":
      return "0"
    default:
      return outcome satisfies never
  }
}
