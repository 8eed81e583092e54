import { figureOf } from "../printed/figure.ts"
import { oneLine } from "../table/rows.ts"
import { type Grid, isEmpty, usualWidth } from "./grid.ts"

/** A table as Word saves it as text: each cell on a line that starts with a tab, an empty line between rows. */
export function isWordText(lines: readonly string[]): boolean {
  return startCells(lines) && lines.some((line) => line.startsWith("\t") && isEmpty(line))
}

/** The same after an editor stripped the ends of lines, and the empty cells with them: no row can be told any more. */
export function isStrippedWordText(lines: readonly string[]): boolean {
  return startCells(lines) && !isWordText(lines)
}

function startCells(lines: readonly string[]): boolean {
  const tabbed = lines.filter((line) => line.includes("\t"))
  const cells = tabbed.filter((line) => line.lastIndexOf("\t") === 0).length
  return cells >= 4 && cells * 5 >= tabbed.length * 4
}

/** A line for each cell that is left. */
export function cellLines(lines: readonly string[]): string[] {
  const cells: string[] = []
  let isOpen = false
  for (const line of lines) {
    const before = cells.at(-1)
    if (line.startsWith("\t")) isOpen = figureOf(line) === undefined
    else if (isOpen && before !== undefined && !isEmpty(line)) {
      cells[cells.length - 1] = oneLine(`${before}\n${line}`)
      continue
    }
    if (!isEmpty(line)) cells.push(line)
  }
  return cells
}

/** Cuts such a text into cells. A cell may hold empty lines of its own, so an empty line alone ends no row. */
export function readWordText(lines: readonly string[]): Grid {
  const first = lines.findIndex((line) => line.startsWith("\t"))
  const rows: string[][][] = []
  let wasEmpty = true
  for (const line of lines.slice(first)) {
    const row = rows.at(-1)
    if (line.startsWith("\t")) {
      const cells = line
        .slice(1)
        .split("\t")
        .map((cell) => [cell])
      if (row === undefined || wasEmpty) rows.push(cells)
      else row.push(...cells)
    } else row?.at(-1)?.push(line)
    wasEmpty = isEmpty(line) && !line.startsWith("\t")
  }
  return { before: lines.slice(0, first), ...apart(repaired(rows)) }
}

/** A cell that ends with an empty line looks like the end of a row: two neighbours that make one full row are one. */
function repaired(rows: readonly string[][][]): string[][][] {
  const width = usualWidth(rows.map((row) => row.map(() => "")))
  const whole: string[][][] = []
  for (const row of rows) {
    const last = whole.at(-1)
    if (last && last.length < width && row.length < width && last.length + row.length === width && isCut(last)) {
      last.push(...row)
    } else whole.push([...row])
  }
  return whole
}

/** A row that holds nothing but names goes on; a title across the table or a total is whole. */
function isCut(row: readonly string[][]): boolean {
  const last = row.at(-1) ?? []
  return row.length > 1 || last.length > 2
}

/**
 * What follows an empty line in a row's last cell, where the cell itself is empty or the table ends, is no cell's: between
 * rows it stands across the table.
 */
function apart(rows: readonly string[][][]): Pick<Grid, "rows" | "after"> {
  const after: string[] = []
  const cells = rows.flatMap((row, index) => {
    const isLast = index === rows.length - 1
    const own = row.slice(0, -1).map(cellOf)
    const last = row.at(-1) ?? []
    const gap = last.findIndex((line, at) => at > 0 && isEmpty(line))
    const outside = gap < 0 ? [] : last.slice(gap).filter((line) => !isEmpty(line))
    if (outside.length === 0 || !(isLast || isEmpty(last[0] ?? ""))) return [[...own, cellOf(last)]]
    if (isLast) after.push(...outside)
    return [[...own, cellOf(last.slice(0, gap))], ...(isLast ? [] : outside.map((line) => [line.trim()]))]
  })
  return { rows: cells, after }
}

const cellOf = (lines: readonly string[]): string => lines.join("\n").trim()
