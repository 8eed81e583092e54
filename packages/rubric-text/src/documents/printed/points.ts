import { normalise } from "../../words/normalise.ts"
import { decimalOf, figurePattern } from "./figure.ts"

/** Words and the points that were printed with them, taken out. */
export interface Pointed {
  readonly words: string
  readonly points?: string
}

const unit = "(?:分|points?|pts?\\.?|marks?)"
const lead =
  "(?:本?(?:大?项|部分|类|指标|条)?(?:满分|分值|基准分|标准分|基础分|总分|权重|赋分|配分|应得分?|最高分|合计|小计|总计|共计|共|计|占|max(?:imum)?|total|worth|of|up to)?)"
const frame = `${lead}\\s{0,4}(?:为|是)?\\s{0,4}:?\\s{0,4}[+]?${figurePattern}`
/** （10分）, [满分10分], 【10】: brackets that hold points and nothing that moves them. */
const bracket = new RegExp(`[(\\[【]\\s{0,4}${frame}\\s{0,4}(?:${unit})?\\s{0,4}[)\\]】]`, "gi")
/** （加分项，10分）, （10分，附加）: points beside a word or two. */
const mixed = new RegExp(
  `[(\\[【][^()\\[\\]【】扣每得]{0,12}?${figurePattern}\\s{0,4}${unit}[^()\\[\\]【】扣每得]{0,10}[)\\]】]`,
  "gi",
)
const atEnd = new RegExp(
  `(?:^|[\\s:,;。!?)\\]】-]|[.](?!\\d))(?:${lead}\\s{0,4}(?:为|是)?\\s{0,4}:?\\s{0,4})${figurePattern}\\s{0,4}${unit}[。.;]?$`,
  "i",
)
const glued = new RegExp(`${figurePattern}\\s{0,4}${unit}$`, "i")
const atStart = new RegExp(`^${frame}\\s{0,4}${unit}\\s{0,4}[:,。.;\\s-]+`, "i")

/**
 * A heading without the points that it prints.
 *
 * @example headingOf("党员教育电视片制作（10分）") // { words: "党员教育电视片制作", points: "10" }
 */
export function headingOf(heading: string): Pointed {
  const words = heading.trim()
  const plain = normalise(words)
  const found =
    lastOf(bracket, plain) ?? lastOf(mixed, plain) ?? atEnd.exec(plain) ?? glued.exec(plain) ?? atStart.exec(plain)
  return found ? without(words, found, true) : { words }
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
  const [first] = brackets
  const last = brackets.at(-1)
  if (last && /^[\s。.;,]*$/.test(plain.slice(last.index + last[0].length))) return without(words, last, false)
  const end = endOf(plain)
  if (end) return without(words, end, false)
  if (first?.index === 0) return without(words, first, false)
  const start = atStart.exec(plain)
  if (start) return without(words, start, false)
  if (first && brackets.length === 1 && isTitle(plain, first)) return without(words, first, false)
  return { words }
}

/** At the end, after a full stop or a gap: elsewhere the points belong to the words before them. */
function endOf(plain: string): RegExpExecArray | undefined {
  const found = atEnd.exec(plain)
  return found && found.index > 0 ? found : undefined
}

/** A title stands before the first stop, and its points are followed by one. */
function isTitle(plain: string, { 0: found, index }: RegExpExecArray): boolean {
  return !/[。;:]/.test(plain.slice(0, index)) && /^\s*[:。,;\n]/.test(plain.slice(index + found.length))
}

function lastOf(pattern: RegExp, plain: string): RegExpExecArray | undefined {
  return [...plain.matchAll(pattern)].at(-1)
}

function without(words: string, found: RegExpExecArray, isHeading: boolean): Pointed {
  const isAlone = !isHeading && words[found.index + found[0].length] === "\n"
  const keep = /^[。)]/.test(found[0]) ? 1 : 0
  const before = words.slice(0, found.index + keep).trimEnd()
  const after = words.slice(found.index + found[0].length).trimStart()
  const rest =
    before === ""
      ? after.replace(/^[：:，,。\s]+/, "")
      : before + (isHeading ? after : isAlone ? `：\n${after}` : joined(before, after))
  return {
    words: isHeading ? rest.replace(/[\s：:，,、—–-]+$/, "") : rest,
    ...(found[1] === undefined ? {} : { points: decimalOf(found[1]) }),
  }
}

/** 未制定的扣1分（2分）。 leaves one full stop, not two. */
function joined(before: string, after: string): string {
  return /[。；;.]$/.test(before) && /^[。.；;]/.test(after) ? after.slice(1) : after
}
