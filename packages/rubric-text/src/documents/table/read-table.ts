import type { Form } from "../form.ts"
import { type Grid, isEmpty, type Row, usualWidth } from "../grid/grid.ts"
import { readHeading } from "../printed/heading.ts"
import { numberingOf } from "../printed/numbering.ts"
import { isNote, isPaper, titleOf } from "../surroundings.ts"
import { type Column, columnsOf } from "./columns.ts"
import { fit } from "./fit.ts"
import { headOf, isHead } from "./heads.ts"
import { layoutOf } from "./layout.ts"
import { TableReader } from "./reader.ts"
import { filled, isSubtotal, isTotal, oneLine, plainName } from "./rows.ts"

/** No form has more columns. */
const widest = 60

/** Reads a table as a form; `undefined` where no column holds criteria. */
export function readTable(grid: Grid): Form | undefined {
  const width = usualWidth(grid.rows)
  if (width > widest) return undefined
  const headAt = grid.rows.findIndex(isHead)
  const above = grid.rows.slice(0, Math.max(headAt, 0)).flatMap(filled)
  const before = [...grid.before, ...above.flatMap((cell) => cell.split("\n"))]
  const rows = grid.rows.slice(headAt + 1).filter((row) => !isHead(row))
  const full = rows.filter(
    (row) => row.length === width && filled(row).length > 0 && !isBanner(row, width) && !isSum(row),
  )
  const bare = columnsOf(undefined, full, width)
  const head = headAt < 0 ? undefined : headRow(grid.rows.slice(headAt).filter(isHead), width, bare)
  const columns = columnsOf(head, full, width)
  const leading = before.findLast((line) => !isEmpty(line)) ?? ""
  const isLed = isPointedTitle(leading) && rows.some((row) => isBanner(row, width) && isPointedTitle(row[0] ?? ""))
  const [first] = rows.filter((row) => filled(row).length > 0)
  const hasBanners = isLed || (first !== undefined && isBanner(first, width) && isSectionName(oneLine(first[0] ?? "")))
  const layout = layoutOf(columns, hasBanners)
  if (layout === undefined) return undefined
  return new TableReader(titleOf(before), layout, columns).read(isLed ? [[leading], ...rows] : rows, before, grid.after)
}

const isSum = (row: Row): boolean => row.slice(0, 3).some((cell) => isTotal(cell) || isSubtotal(cell))

/** One cell that holds something, at the left: merged across the table. */
const isBanner = (row: Row, width: number): boolean =>
  filled(row).length === 1 && row[0] !== "" && (row.length < width || width > 1)

/** 一、基础工作（30分）, above a table of its own. */
const isPointedTitle = (line: string): boolean =>
  numberingOf(line) !== undefined && readHeading(oneLine(line)).printed !== undefined

const isSectionName = (words: string): boolean =>
  !isNote(words) && !isPaper(words) && !isTotal(words) && readHeading(words).name.length <= 40

/** Heads under their columns; where a second row of heads says more it counts. */
function headRow(heads: readonly Row[], width: number, columns: readonly Column[]): string[] {
  const likes = (cell: string, at: number) => headLikes(cell, columns[at])
  const [first = [], second] = heads.map((row) => fit(row, width, likes))
  if (second === undefined || plainName(second.join()) === plainName(first.join())) return first
  return first.map((cell, at) => second[at] || cell)
}

function headLikes(cell: string, column: Column | undefined): number {
  if (column === undefined) return 0
  const head = headOf(cell)
  const isMoving = column.is === "text" && column.moving * 2 > column.filled
  switch (head) {
    case "points":
      return column.is === "points" ? 3 : 0
    case "standard":
      return isMoving ? 3 : column.is === "text" ? 1 : 0
    case "index":
      return column.is === "index" ? 3 : 0
    case "group":
    case "requirement":
      return column.is === "text" ? (isMoving ? 0.5 : 2) : 0
    case "other":
      return column.is === "other" ? 2 : 0
    case undefined:
      return 0
  }
}
