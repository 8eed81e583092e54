import { type Grid, usualWidth } from "./grid.ts"

/** A table as the clipboard of a spreadsheet or of Word gives it: a row a line, tabs between cells. */
export function isTabSeparated(lines: readonly string[]): boolean {
  return lines.filter((line) => line.trimStart().includes("\t")).length >= 2
}

/** Reads rows; a quoted cell may hold lines of its own, and so may Word's cells, which are not quoted. */
export function readTabSeparated(text: string): Grid {
  const lines = cut(text)
  const first = lines.findIndex((cells) => cells.length > 1)
  const last = lines.findLastIndex((cells) => cells.length > 1)
  const inside = lines.slice(first, last + 1)
  const outside = (cells: readonly string[]) => cells.join(" ").split("\n")
  return {
    before: lines.slice(0, first).flatMap(outside),
    rows: wholeRows(inside),
    after: lines.slice(last + 1).flatMap(outside),
  }
}

/** No cell of a form is longer; a quote that does not close within is a sign of the words. */
const longestCell = 8000

function cut(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined
    const end = quoted?.end ?? endOf(text, at)
    rows.at(-1)?.push((quoted?.words ?? text.slice(at, end)).trim())
    if (text[end] === "\n") rows.push([])
    at = end + 1
  }
  return rows
}

function endOf(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end++
  return end
}

function quotedCell(text: string, at: number): { readonly words: string; readonly end: number } | undefined {
  let words = ""
  for (let here = at + 1; here < text.length && here - at < longestCell; here++) {
    const sign = text[here] ?? ""
    if (sign !== '"') words += sign
    else if (text[here + 1] === '"') words += text[++here] ?? ""
    else return isEnd(text[here + 1]) ? { words, end: here + 1 } : undefined
  }
  return undefined
}

const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === "\t" || sign === "\n"

/** Lines of one row are put together until it is as long as the others. */
function wholeRows(lines: readonly string[][]): string[][] {
  const width = Math.max(...lines.map(({ length }) => length))
  const full = lines.filter(({ length }) => length === width).length
  if (full === lines.length || full * 3 > lines.length * 2) return lines.filter(isFilled).map((row) => [...row])
  const target = full > 1 ? width : usualWidth(lines)
  const rows: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    if (open.length > 0 && open.length + line.length - 1 <= target) {
      const [first = "", ...others] = line
      open.push(`${open.pop() ?? ""}\n${first}`.trim(), ...others)
    } else {
      if (isFilled(open)) rows.push(open)
      open = [...line]
    }
    if (open.length >= target) {
      rows.push(open)
      open = []
    }
  }
  if (isFilled(open)) rows.push(open)
  return rows
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== "")
