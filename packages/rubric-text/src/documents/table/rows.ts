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
  return cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((joined, line) => joined + (needsSpace(joined, line) ? " " : "") + line, "")
}

const needsSpace = (before: string, after: string): boolean => /[\w,.;:)%]$/.test(before) && /^[\w(]/.test(after)

/** Paragraphs stay apart where one ends a sentence or the next starts in brackets; lines that were only wrapped are joined. */
export function paragraphs(cell: string): string {
  const lines = cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  return lines.reduce((joined, line) => {
    if (joined === "") return line
    if (/(?:[。；;.:：！!]|\d\s*分\s*[）)\]】])$/.test(joined) || /^[（(【[]/.test(line)) return `${joined}\n${line}`
    return joined + (needsSpace(joined, line) ? " " : "") + line
  }, "")
}
