import type { Grid } from "./grid.ts"

/** A table whose cells stand between upright strokes, as in Markdown and in mails. */
export function isPiped(lines: readonly string[]): boolean {
  return lines.filter((line) => /^\s*[|│┃].*[|│┃]\s*$/.test(line)).length >= 3
}

export function readPiped(lines: readonly string[]): Grid {
  const first = lines.findIndex(isRow)
  const last = lines.findLastIndex(isRow)
  const rows = lines
    .slice(first, last + 1)
    .filter((line) => isRow(line) && !/^[\s|│┃:+-]*$/.test(line))
    .map(cellsOf)
  return { before: lines.slice(0, first), rows, after: lines.slice(last + 1) }
}

const isRow = (line: string): boolean => /^\s*[|│┃]/.test(line)

function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^[|│┃]/, "")
    .replace(/[|│┃]$/, "")
  return inside.split(/[|│┃]/).map((cell) => cell.replace(/<br\s*\/?>/gi, "\n").trim())
}
