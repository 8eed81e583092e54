import { isJoint, type Line, textOf } from "../moves/line.ts"
import { beginsWithFault, tellsFault } from "../moves/predicates.ts"
import type { Limit, Phrase, QuantityPhrase, ThresholdPhrase } from "../phrases/phrase.ts"
import type { ReadClause } from "../reading/reading.ts"
import type { BandDraft, Outcome } from "./draft.ts"
import { type Condition, periodOf } from "./condition.ts"

type Found = Pick<BandDraft, "limits" | "refers" | "range" | "unit" | "subject" | "bare"> & {
  readonly timeLimit: boolean
}

const fillers =
  /^(?:第|如|若|但|而|且|则|再|又|仅|只|其中|达|在|为|是|的|介于|处于|并|同时|数量|比例|比率|情况|结果|者|之间|得分|当|仍|均|区间|范围|成绩|分数)+/
const endings = /(?:第|达到|完成|在|为|是|的|达|应|占|只有|仅|仅有|仅为|介于|处于|有|得分在|控制|保持)+$/

/** 少于12篇的，扣1分; 低于80%, 低于70%…; 95%以上得5分: what a measured value gets. */
export function readBand(condition: Condition, outcome: Outcome, alone: ReadClause): BandDraft | undefined {
  const found = findLimits(condition, outcome)
  if (found === undefined) return undefined
  const { timeLimit, ...band } = found
  return {
    is: "band",
    move: condition.move,
    ...band,
    bare: band.bare || timeLimit,
    outcome,
    alone,
    extra: { ...periodOf(condition.line, condition.phrases), ...(band.unit === "" ? {} : { unit: band.unit }) },
    asks: [],
  }
}

function findLimits(condition: Condition, outcome: Outcome): Found | undefined {
  const { line, parts } = condition
  const at = parts.findLastIndex((part) => part.some(isNumber))
  const part = parts[at]
  if (part === undefined) return undefined
  // 少于1个，没有建立清单的: the number is one of several faults.
  const later = parts.slice(at + 1).map((words) => textOf(line, words))
  if (later.some((text) => tellsFault(text) || text.replace(fillers, "").length > 4)) return undefined
  const symbolic = betweenSymbols(part)
  if (symbolic) return { ...symbolic, subject: subjectOf(line, parts.slice(0, at), symbolic.before) }
  const compared = part.some(({ is }) => is === "threshold")
  const first = part.findIndex(({ is }) => is === "threshold" || (!compared && is === "quantity"))
  const run = runOf(part, first, compared)
  const before = part.slice(0, first)
  const after = textOf(line, part.slice(first + run.length)).replace(/^的|的$|者$|之间的?$/g, "")
  if (outcome.is === "deduct" && tellsFault(after) && !countsFaults(line, before, after, run)) return undefined
  if (isDenied(line, before, after, run)) return undefined
  const subject = subjectOf(line, parts.slice(0, at), before)
  return compared ? fromThresholds(run, subject, textOf(line, before)) : fromQuantity(run, subject, after)
}

function isNumber(phrase: Phrase): boolean {
  return phrase.is === "threshold" || phrase.is === "quantity"
}

/** Thresholds side by side bound one band: 低于98%高于90%（含）, 80%以上、不足90%. */
function runOf(part: readonly Phrase[], first: number, compared: boolean): readonly Phrase[] {
  let to = first + 1
  for (;;) {
    const next = part[to]
    const isBetween = isJoint(next, "dun", "and", "or") || (next?.is === "text" && /^[但且而并,的]*$/.test(next.text))
    const end = isBetween ? to + 2 : to + 1
    if (!compared || part[end - 1]?.is !== "threshold") return part.slice(first, to)
    to = end
  }
}

/** 两次以上未参加: how often the fault was seen, the number first. */
function countsFaults(line: Line, before: readonly Phrase[], after: string, run: readonly Phrase[]): boolean {
  const threshold = run.find((phrase) => phrase.is === "threshold")
  if (threshold === undefined || threshold.within) return false
  const named = before.filter(({ is }) => is !== "period")
  return /^(?:累计|连续|有|出现|存在|共有|共)*$/.test(textOf(line, named)) && beginsWithFault(after)
}

/** 未组织2次以上培训的 denies a deed; 未整改问题超过3个的 compares a number. */
function isDenied(line: Line, before: readonly Phrase[], after: string, run: readonly Phrase[]): boolean {
  const threshold = run.find((phrase) => phrase.is === "threshold")
  const text = textOf(line, before)
  if (run.length === 0 || /未成年|未来/.test(text)) return false
  const denied = /未|没有|没(?!收)|(?:^|[^率])无(?!人机|障碍)/.test(text)
  if (threshold === undefined) return denied
  if (threshold.within) return denied || /未|没|不/.test(after)
  return denied && after !== "" && threshold.limits[0]?.bound === "ge"
}

function fromThresholds(run: readonly Phrase[], subject: string, before: string): Found | undefined {
  const thresholds = run.filter((phrase): phrase is ThresholdPhrase => phrase.is === "threshold")
  const [first] = thresholds
  if (first === undefined) return undefined
  const limits = thresholds.flatMap((threshold) => threshold.limits)
  if (limits.length === 0) {
    // 低于平均水平的 has no number at all; 未达到的 alone goes back to the number before.
    if (subject !== "" || first.refers === undefined) return undefined
    const refers = first.refers === "lt" || first.refers === "le" ? "below" : "above"
    return { limits, refers, range: false, unit: "", subject, bare: false, timeLimit: false }
  }
  if (limits.length > 2) return undefined
  const unit = thresholds.map((threshold) => threshold.unit).find((word) => word !== "") ?? ""
  const late = /逾期|超期|迟|晚|超时|延期|延误|滞后/.test(before)
  return {
    limits,
    range: thresholds.some(({ range }) => range),
    unit,
    subject,
    bare: false,
    timeLimit: first.within && !late && unit !== "",
  }
}

function fromQuantity(run: readonly Phrase[], subject: string, after: string): Found | undefined {
  const quantity = run[0]
  if (quantity?.is !== "quantity" || after.length > 12) return undefined
  return { limits: [equal(quantity)], range: false, unit: quantity.unit, subject, bare: true, timeLimit: false }
}

function equal({ value }: QuantityPhrase): Limit {
  return { bound: "eq", value, explicit: true }
}

const flipped = { lt: "gt", le: "ge", gt: "lt", ge: "le", eq: "eq" } as const

/** 80%≤满意率<90%: a sign before the quantity is turned round. */
function betweenSymbols(
  part: readonly Phrase[],
): (Omit<Found, "subject"> & { readonly before: readonly Phrase[] }) | undefined {
  const [low, sign, ...rest] = part
  if (low?.is !== "quantity" || sign?.is !== "threshold" || sign.refers === undefined) return undefined
  const high = rest.find((phrase) => phrase.is === "threshold" && phrase.limits.length === 1)
  const limit: Limit = { bound: flipped[sign.refers], value: low.value, explicit: true }
  const upper = high?.is === "threshold" ? high.limits : []
  return {
    limits: [limit, ...upper],
    range: false,
    unit: low.unit,
    bare: false,
    timeLimit: false,
    before: rest.filter(({ is }) => is === "text"),
  }
}

/** What is measured, without what only leads to the number. */
function subjectOf(line: Line, earlier: readonly Phrase[][], before: readonly Phrase[]): string {
  const own = plainSubject(line, before)
  if (own !== "") return own
  const last = earlier.at(-1)
  return last === undefined || last.some(isNumber) ? "" : plainSubject(line, last)
}

function plainSubject(line: Line, phrases: readonly Phrase[]): string {
  const named = phrases.filter(({ is }) => is !== "period" && is !== "mark" && is !== "nth")
  return textOf(line, named).replace(fillers, "").replace(endings, "")
}
