import { normalise } from "../../words/normalise.ts"
import { decimalOf, figurePattern } from "./figure.ts"

/** Words and the points that were printed with them, taken out. */
export interface Pointed {
  readonly words: string
  readonly points?: string
}

const blank = String.raw`\s{0,4}`
const unit = String.raw`(?:分|points?|pts?\.?|marks?)`
const whole = "本?(?:大?项|部分|类|指标|条)?"
const names =
  "(?:满分|分值|基准分|标准分|基础分|总分|权重|赋分|配分|应得分?|最高分|合计|小计|总计|共计|共|计|占|total|worth)"
const is = `${blank}(?:为|是)?${blank}:?${blank}[+]?`
const open = String.raw`[(\[【]${blank}`
const close = String.raw`${blank}[)\]】]`

/** （10分）, [满分10分], 【10】: brackets that hold points and nothing that moves them. */
const bracket = new RegExp(`${open}${whole}${names}?${is}${figurePattern}${blank}(?:${unit})?${close}`, "gi")
/** （最多10分）: of a heading it is all that its parts can reach, of a criterion a cap. */
const reach = new RegExp(
  `${open}(?:最[高多]|上限|max(?:imum)?|up to|of)${is}${figurePattern}${blank}(?:${unit})?${close}`,
  "gi",
)
/** （加分项，10分）, （10分，附加）: points beside a word or two. */
const mixed = new RegExp(
  String.raw`[(\[【][^()\[\]【】扣每得]{0,12}?${figurePattern}${blank}${unit}[^()\[\]【】扣每得]{0,10}[)\]】]`,
  "gi",
)
/** （8分，每项2分）: the points first, and then how they are made up. */
const first = new RegExp(`${open}${whole}${names}?${is}${figurePattern}${blank}${unit}[,;、][^()]{1,30}[)\\]】]`, "gi")
/** At the end of a heading: 组织领导：10分, 组织领导10分. */
const behind = new RegExp(`(?:[\\s:,;-]{1,4}${whole}${names}?${is})?${figurePattern}${blank}${unit}[。.;]?$`, "i")
/** At the end of a criterion: behind a full stop or a gap, or named as what it is. */
const atEnd = new RegExp(
  `(?:[。;!?)\\]】…-]|[.](?!\\d)|\\s)${whole}${names}?${is}${figurePattern}${blank}${unit}[。.;]?$`,
  "i",
)
const namedAtEnd = new RegExp(
  `[:,]${blank}${whole}(?:满分|分值|基准分|标准分|基础分|计)${is}${figurePattern}${blank}${unit}[。.;]?$`,
  "i",
)
const alone = new RegExp(`(?:[。;!?)\\]】]|[.](?!\\d))?\\s{1,8}${figurePattern}$`)
const atStart = new RegExp(
  `^${whole}${names}?${is}${figurePattern}${blank}${unit}${blank}(?:[:,。.;-]|(?<=分)\\s)`,
  "i",
)
/** What points belong to that stand right behind it. */
const moves =
  /(?:[扣加得计记减给为至到各共满达占/~-]|最高|最多|上限|超过|每\S{0,3}|\d|\b(?:deduct|add|lose|loses|award|up to|of|at|for|by|to|than|another|is|are|each|every|gain|get|score|scores|most|least|minus|plus|and|or|only))$/i

/**
 * A heading without the points that it prints.
 *
 * @example headingOf("党员教育电视片制作（10分）") // { words: "党员教育电视片制作", points: "10" }
 */
export function headingOf(heading: string): Pointed {
  const words = heading.trim()
  const plain = normalise(words)
  const found =
    lastOf(bracket, plain) ??
    lastOf(reach, plain) ??
    lastOf(first, plain) ??
    lastOf(mixed, plain) ??
    behindOf(plain) ??
    atStart.exec(plain)
  if (!found) return { words }
  // What explains a heading behind its points is no part of its name.
  const end = found.index + found[0].length
  const isExplained = found.index > 0 && /^\s?[:。,]/.test(plain.slice(end))
  const { words: rest, points } = without(isExplained ? words.slice(0, end) : words, found)
  return { words: rest.replace(/[\s：:，,、—–-]+$/, ""), ...(points === undefined ? {} : { points }) }
}

/**
 * The words of a criterion without its base points, which stand at its end, at its start, or behind its title. Points that
 * a verb moves (扣1分, 每部0.5分) are its own words and stay.
 *
 * @example criterionOf("工作要点（2分）：未制定的，扣1分。") // { words: "工作要点：未制定的，扣1分。", points: "2" }
 */
export function criterionOf(line: string): Pointed {
  const words = line.trim()
  const plain = normalise(words)
  const brackets = [...plain.matchAll(bracket)]
  const [opening] = brackets
  const last = brackets.at(-1)
  if (last && isLast(plain, last, brackets.length)) return without(words, last)
  const end = endOf(plain)
  if (end) return without(words, end)
  if (opening?.index === 0) return without(words, opening)
  const start = atStart.exec(plain)
  if (start) return without(words, start)
  return opening && brackets.length === 1 && isTitle(plain, opening) ? without(words, opening) : { words }
}

/** 优秀（3分）、良好（2分） are grades: of several brackets only one that stands apart holds the base points. */
function isLast(plain: string, { 0: found, index }: RegExpExecArray, count: number): boolean {
  const isApart = count === 1 || /[。;.!)\]】\s]$/.test(plain.slice(0, index))
  return isApart && /^[\s。.;,]{0,6}$/.test(plain.slice(index + found.length))
}

function behindOf(plain: string): RegExpExecArray | undefined {
  const found = behind.exec(plain)
  return found && found.index > 0 && !moves.test(plain.slice(0, found.index).trimEnd()) ? found : undefined
}

/** Right behind a verb or a cap the points are the words' own. */
function endOf(plain: string): RegExpExecArray | undefined {
  for (const pattern of [atEnd, namedAtEnd, alone]) {
    const found = pattern.exec(plain)
    if (found && found.index > 0 && !moves.test(plain.slice(0, found.index + 1).trimEnd())) return found
  }
  return undefined
}

/** A title stands before the first stop, and its points are followed by one. */
function isTitle(plain: string, { 0: found, index }: RegExpExecArray): boolean {
  return !/[。;:]/.test(plain.slice(0, index)) && /^\s{0,4}[:。,;\n]/.test(plain.slice(index + found.length))
}

function lastOf(pattern: RegExp, plain: string): RegExpExecArray | undefined {
  return [...plain.matchAll(pattern)].at(-1)
}

/** Takes the points out; a stop before them stays, and one behind them that would now be the second does not. */
function without(words: string, { 0: found, 1: points, index }: RegExpExecArray): Pointed {
  const kept = /^[。；;！!？?）)\].】]/.test(found) ? 1 : 0
  const end = index + found.length
  const before = words.slice(0, index + kept).trimEnd()
  const after = words.slice(end).trimStart()
  const isTitleAlone = words[end] === "\n"
  return {
    words:
      before === ""
        ? after.replace(/^[：:，,。\s]+/, "")
        : before + (isTitleAlone ? `：\n${after}` : once(before, after)),
    ...(points === undefined ? {} : { points: decimalOf(points) }),
  }
}

function once(before: string, after: string): string {
  return /[。；;.]$/.test(before) && /^[。.；;]/.test(after) ? after.slice(1) : after
}
