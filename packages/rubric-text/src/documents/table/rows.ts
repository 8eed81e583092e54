import { normalise } from "../../words/normalise.ts"
import type { Row } from "../grid/grid.ts"

/** Words without spaces, in half width and small letters: how heads and totals are recognised. */
export function plainName(cell: string): string {
  return normalise(cell).replace(/\s+/g, "").toLowerCase()
}

const totals =
  /^(?:合计|总计|总分|共计|总得分|总和|合计得分|合计分|总分值|满分|grandtotal|total)(?:\(?满?分?值?\)?)?(?:$|[:(\d]|(?:points|score|marks))/
const subtotals = /^(?:小计|分项合计|本(?:项|部分|类)(?:合计|小计)|subtotal)/

export const isTotal = (cell: string): boolean => totals.test(plainName(cell))
export const isSubtotal = (cell: string): boolean => subtotals.test(plainName(cell))

/** The cells of a row that hold something. */
export const filled = (row: Row): string[] => row.filter((cell) => cell !== "")

/**
 * Lines of one cell as one: a line that was only wrapped goes on without a space, words of Latin letters with one.
 *
 * @example oneLine("特色\n\n工作") // "特色工作"
 */
export function oneLine(cell: string): string {
  return joined(cell, (before, line) => (needsSpace(before, line) ? " " : ""))
}

/** No joint of lines depends on more of what stands before it. */
const tailLength = 60

function joined(cell: string, joint: (before: string, line: string) => string): string {
  const pieces: string[] = []
  let tail = ""
  for (const line of cell.split("\n").map((each) => each.trim())) {
    if (line === "") continue
    const piece = tail === "" ? line : joint(tail, line) + line
    pieces.push(piece)
    tail = (tail + piece).slice(-tailLength)
  }
  return pieces.join("")
}

const needsSpace = (before: string, after: string): boolean => /[\w,.;:)%]$/.test(before) && /^[\w(]/.test(after)

/** Whether a line was wrapped in the middle of a number, of brackets, or between a verb and its points. */
export function isCutOff(before: string, line: string): boolean {
  const tail = before.slice(-tailLength)
  const opened = Math.max(tail.lastIndexOf("（"), tail.lastIndexOf("("))
  const closed = Math.max(tail.lastIndexOf("）"), tail.lastIndexOf(")"))
  return opened > closed || /[扣加得计减每少低超]$/.test(tail) || (/\d\.$/.test(tail) && /^\d/.test(line))
}

/** Paragraphs stay apart where one ends a sentence or the next starts in brackets; lines that were only wrapped are joined. */
export function paragraphs(cell: string): string {
  return joined(cell, (before, line) => {
    if (isCutOff(before, line)) return ""
    if (/(?:[。；;.:：！!]|\d\s*分\s*[）)\]】])$/.test(before) || /^[（(【[]/.test(line)) return "\n"
    return needsSpace(before, line) ? " " : ""
  })
}
