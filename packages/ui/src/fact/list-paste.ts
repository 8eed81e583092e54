import type { ListColumn } from "@plumbline/rubric-core"
import type { ListRow } from "./value.ts"

/**
 * Lays pasted rows and columns over a list, beginning at one cell; rows are added as needed. `undefined` when the paste is
 * plain text for one cell. Dates such as 2018/3/5 and 2018年3月5日 become 2018-03-05, the form that a date input holds.
 */
export function listFromPaste(
  columns: readonly ListColumn[],
  rows: readonly ListRow[],
  text: string,
  atRow: number,
  atColumn: number,
): readonly ListRow[] | undefined {
  const pasted = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"))
  if (pasted.length === 1 && pasted[0]?.length === 1) return undefined
  const empty = Object.fromEntries(columns.map(({ id }) => [id, ""]))
  const next = [...rows]
  for (const [index, cells] of pasted.entries()) {
    const row: Record<string, string> = { ...empty, ...next[atRow + index] }
    for (const [place, cell] of cells.entries()) {
      const column = columns[atColumn + place]
      if (column) row[column.id] = column.kind === "date" ? isoDate(cell) : cell.trim()
    }
    next[atRow + index] = row
  }
  return next
}

function isoDate(text: string): string {
  const [, year, month = "", day = ""] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : ""
}
