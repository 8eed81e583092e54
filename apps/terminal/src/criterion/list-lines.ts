import { type Fact, type ListColumn, listNotes, type ListRow, type Locale } from "@plumbline/rubric-core"
import { type Line, line, lineText, toned, wrapLine } from "../screen/line.ts"
import { padEnd, padStart, widthOf } from "../shell/width.ts"
import type { CriterionView } from "./view.ts"

const tableIndent = 8

/** The rows behind a count, such as title, platform and date; and where they are not as many as the count. */
export function listLines({ reading, width, locale }: CriterionView, fact: Fact): Line[] {
  const rows = reading.answer.lists?.[fact.id] ?? []
  if (fact.type !== "count" || !fact.list) return []
  const count = reading.answer.facts[fact.id]
  const notes = listNotes(fact, typeof count === "number" ? count : undefined, rows)
  return [
    ...(rows.length > 0 ? tableLines(fact.list, rows, width, locale) : []),
    ...notes.flatMap((note) => wrapLine(line(toned("ask", `    ⚑ ${note[locale]}`)), width, 6)),
  ]
}

/** Columns under their names, the last as wide as the screen leaves; a cell that is too long goes on below. */
function tableLines(columns: readonly ListColumn[], rows: readonly ListRow[], width: number, locale: Locale): Line[] {
  const cells = [
    columns.map(({ name }) => name[locale]),
    ...rows.map((row) => columns.map(({ id }) => cellOf(row, id))),
  ]
  const longest = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ""))))
  const room = width - tableIndent - 2 * columns.length
  const fixed = columns.map(({ kind }, at) => (kind === "date" ? (longest[at] ?? 0) : 0))
  const texts = columns.filter(({ kind }) => kind === "text").length
  const share = Math.floor((room - fixed.reduce((sum, one) => sum + one, 0)) / Math.max(1, texts))
  const widths = columns.map(({ kind }, at) => Math.min(longest[at] ?? 0, kind === "date" ? room : share))
  return cells.flatMap((row, place) => {
    const wrapped = row.map((cell, at) => wrapLine(line(cell), Math.max(2, widths[at] ?? 0)).map(lineText))
    const height = Math.max(...wrapped.map(({ length }) => length))
    return Array.from({ length: height }, (_, step) => {
      const number = step === 0 && place > 0 ? `${place}` : ""
      const shown = wrapped.map((lines, at) => padEnd(lines[step] ?? "", widths[at] ?? 0)).join("  ")
      return line(toned("quiet", padStart(number, tableIndent - 2) + "  "), place === 0 ? toned("quiet", shown) : shown)
    })
  })
}

function cellOf(row: ListRow, column: string): string {
  const cell = row[column]?.trim().replace(/\s+/g, " ") ?? ""
  return cell === "" ? "—" : cell
}
