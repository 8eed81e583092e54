import { figureOf } from "../printed/figure.ts"
import { saysPoints } from "../printed/moves.ts"
import { numberingOf, type NumberStyle } from "../printed/numbering.ts"
import { criterionOf, headingOf } from "../printed/points.ts"
import { isNote, isPaper, isTitle, notesOf, titleOf, totalIn } from "../surroundings.ts"
import { headOf } from "../table/heads.ts"
import { isCutOff, isSubtotal, isTotal } from "../table/rows.ts"

/** How an entry starts: with a number, or as a heading or a criterion that has none. */
export type EntryStyle = NumberStyle | "heading" | "subheading" | "line"

/** A numbered line, or one that stands for itself, with the lines that go on with it. */
export interface Entry {
  readonly style: EntryStyle
  readonly label?: string
  /** Without the number. */
  readonly lines: string[]
  /** Points on a line of their own. */
  figure?: string
}

/** Plain lines sorted by what they are. */
export interface Sorted {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly notes: readonly string[]
  readonly printed?: string
}

const bullet = /^(?:#{1,6}\s+|[-*•●■◆▪·]\s*(?=\S))/
const pointsAlone = /^[（([【]\s*[^（）()]{0,6}\d+(?:\.\d+)?\s*(?:分|points?)?\s*[）)\]】]$/
/** 评分标准：… starts the words of what stands above it. */
const wordsHead =
  /^(?:评分|考[核评]|扣分|计分|记分|加分|打分|评价|scoring|criteri\w+)(?:标准|办法|细则|方法|规则|要求|要点)?\s*[:：]\s*/i
const pointsHead = /^(?:分值|基准分|标准分|满分|基础分|points?|weight|max(?:imum)?)\s*[:：]\s*/i

/** Sorts lines into numbered entries, notes, totals, and what belongs to the paper alone. */
export function sortLines(text: readonly string[]): Sorted {
  const before: string[] = []
  const notes: string[] = []
  const totals: string[] = []
  const entries: Entry[] = []
  // Where sections are numbered, a first line without a number is the title, whatever points it prints.
  const isNumbered = text.some((line) => outermost.has(numberingOf(line.trim().replace(bullet, ""))?.style ?? "line"))
  let isNotes = false
  for (const line of withPointsBeside(text)) {
    const open = entries.at(-1)
    if (!isNotes && open && isCutOff(open.lines.at(-1) ?? "", line)) {
      open.lines.push(line)
      continue
    }
    if (isTotal(line) || (entries.length > 0 && totals.length > 0 && totals.at(-1) !== "" && isOpenTotal(totals))) {
      totals.push(line)
      continue
    }
    if (isPaper(line) || isSubtotal(line)) continue
    if (isNote(line)) isNotes = true
    const entry = entryOf(line, entries.at(-1))
    if (isNotes && entries.length === 0 && entry && outermost.has(entry.style)) isNotes = false
    if (isNotes) notes.push(line)
    else if (
      entry?.style === "heading" &&
      entries.length === 0 &&
      (isTitle(line) || (isNumbered && before.length === 0))
    ) {
      before.push(line)
    } else if (entry) entries.push(entry)
    else if (entries.length === 0) before.push(line)
    else goOn(entries.at(-1), line)
  }
  const title = titleOf(before)
  const prose = before.filter((line) => /[。.]$/.test(line) && !title.includes(line))
  const printed =
    totalIn([totals.join(" ")]) ??
    totals.map(figureOf).find((figure) => figure !== undefined) ??
    totalIn([...before, ...notes])
  return { title, entries, notes: notesOf([...prose, ...notes]), ...(printed === undefined ? {} : { printed }) }
}

const outermost: ReadonlySet<EntryStyle> = new Set(["part", "han", "roman", "heading"])

/** 合计, with its figure on the next line. */
const isOpenTotal = (totals: readonly string[]): boolean => !totals.some((line) => /\d/.test(line))

/** （20分） on a line of its own belongs to the line before it. */
function withPointsBeside(text: readonly string[]): string[] {
  const lines: string[] = []
  for (const line of text
    .map((each) => each.trim().replace(bullet, "").replace(/\t+/g, "    "))
    .filter((each) => each !== "")) {
    const before = lines.at(-1)
    if (before !== undefined && pointsAlone.test(line) && !numberingOf(line)?.rest) {
      lines[lines.length - 1] = before + line
    } else lines.push(line)
  }
  return lines
}

function entryOf(line: string, open: Entry | undefined): Entry | undefined {
  const numbered = numberingOf(line)
  if (numbered && numbered.rest !== "") {
    return { style: numbered.style, label: numbered.label, lines: [numbered.rest] }
  }
  if (numbered || figureOf(line) !== undefined || wordsHead.test(line) || pointsHead.test(line)) return undefined
  const heading = headingOf(line)
  if (heading.points !== undefined && heading.words.length <= 30 && !saysPoints(heading.words)) {
    // Below words that are not at their end it is the rest of them.
    if (open && !isClosed(open) && !/[。；;.]$/.test(open.lines.at(-1) ?? "")) return undefined
    return /^[（(【[]|[。；;]/.test(heading.words) ? undefined : { style: "heading", lines: [line] }
  }
  if (open === undefined || !saysPoints(line) || criterionOf(line).points === undefined) return undefined
  return isClosed(open) ? { style: "line", lines: [line] } : undefined
}

/** A heading, or a criterion whose base points were met: what follows is not its own. */
function isClosed({ style, figure, lines }: Entry): boolean {
  const words = lines.join("")
  return style === "heading" || figure !== undefined || criterionOf(words).points !== undefined
}

function goOn(open: Entry | undefined, line: string): void {
  if (open === undefined) return
  const label = /^([^:：]{2,8})[:：]/.exec(line)?.[1]
  const figure = figureOf(line.replace(pointsHead, ""))
  if (figure !== undefined) open.figure ??= figure
  else if (label === undefined || headOf(label) !== "other" || /材料/.test(label))
    open.lines.push(line.replace(wordsHead, ""))
}
