import type { NumberStyle } from "../printed/numbering.ts"
import type { Column } from "./columns.ts"

/** Which column holds what. Sections may stand in rows across the table instead. */
export interface Layout {
  readonly section?: number
  readonly item?: number
  /** Several where the requirement and how it is scored stand side by side. */
  readonly words: readonly number[]
  /** How most criteria are numbered. */
  readonly numbering?: NumberStyle
  readonly base?: number
  readonly sectionPoints?: number
  readonly itemPoints?: number
  /** A column of numbers, and what they number. */
  readonly index?: { readonly column: number; readonly of: "section" | "item" | "criterion" }
}

/** No name of an item is longer on average; longer ones are requirements. */
const longestName = 18

/**
 * Tells the columns' parts. `hasBanners`: sections stand in rows across the table, so that the first column holds items.
 */
export function layoutOf(columns: readonly Column[], hasBanners: boolean): Layout | undefined {
  const texts = columns.flatMap(({ is }, at) => (is === "text" ? [at] : []))
  const words = wordsOf(columns, texts)
  if (words.length === 0) return undefined
  const groups = texts.filter((at) => at < Math.min(...words))
  const first = words[0] ?? 0
  const isItems = hasBanners || (groups.length === 1 && !isMerged(columns, groups[0], first))
  const [section, item] = isItems ? [undefined, groups.at(-1)] : groups
  const points = columns.flatMap(({ is }, at) => (is === "points" ? [at] : []))
  const found = baseOf(columns, points, first)
  const base = found !== undefined && item !== undefined && isOfItem(columns, found, item, first) ? undefined : found
  const free = points.filter((at) => at !== base)
  const sectionPoints = section === undefined ? undefined : pointsOf(columns, free, section)
  const itemPoints =
    item === undefined
      ? undefined
      : pointsOf(
          columns,
          free.filter((at) => at !== sectionPoints),
          item,
        )
  const column = columns.findIndex(({ is }) => is === "index")
  const numbering = columns[words.at(-1) ?? 0]?.numbering
  return {
    words,
    ...(numbering === undefined ? {} : { numbering }),
    ...(section === undefined ? {} : { section }),
    ...(item === undefined ? {} : { item }),
    ...(base === undefined ? {} : { base }),
    ...(sectionPoints === undefined ? {} : { sectionPoints }),
    ...(itemPoints === undefined ? {} : { itemPoints }),
    ...(column < 0 ? {} : { index: { column, of: numbered(columns, column, section, item, first) } }),
  }
}

/** A name that stands in every row holds one criterion each time: too little for a section. */
function isMerged(columns: readonly Column[], group: number | undefined, words: number): boolean {
  return group === undefined || (columns[group]?.filled ?? 0) < (columns[words]?.filled ?? 0)
}

/** The columns that a criterion's words stand in: the one that says how points move, with requirements beside it. */
function wordsOf(columns: readonly Column[], texts: readonly number[]): number[] {
  const standard =
    texts.findLast((at) => columns[at]?.head === "standard" && (columns[at]?.moving ?? 0) > 0) ??
    texts.toSorted((a, b) => (columns[b]?.moving ?? 0) - (columns[a]?.moving ?? 0) || b - a)[0]
  if (standard === undefined) return []
  const before = texts.filter((at) => at < standard)
  const spare = before.slice(Math.min(1, before.length))
  // The last requirement that stands in each row belongs to the words; names and merged cells are items.
  const joined = spare.filter((at, index) => {
    const column = columns[at]
    if (column && column.pointed * 2 > column.filled) return false
    const own = column !== undefined && column.filled >= (columns[standard]?.filled ?? 0) * 0.9
    return index >= 1
      ? own || column?.head === "requirement"
      : own && (column.length > longestName || column.head === "requirement")
  })
  const from = joined[0]
  return [...(from === undefined ? [] : texts.filter((at) => at >= from && at < standard)), standard]
}

/** The points that stand in most of the rows in which a criterion stands; of equals the last. */
function baseOf(columns: readonly Column[], points: readonly number[], words: number): number | undefined {
  const rows = columns[words]?.rows ?? new Set()
  const shared = (at: number) => [...(columns[at]?.rows ?? [])].filter((row) => rows.has(row)).length
  const [best] = points.toSorted((a, b) => shared(b) - shared(a) || b - a)
  return best !== undefined && shared(best) > 0 ? best : undefined
}

/** Points that stand beside each item alone are not those of its first criterion, where all of them are numbered. */
function isOfItem(columns: readonly Column[], points: number, item: number, words: number): boolean {
  const [own, name, standard] = [columns[points], columns[item], columns[words]]
  if (!own || !name || !standard || name.filled >= standard.filled) return false
  const isSame = own.filled === name.filled && [...own.rows].every((row) => name.rows.has(row))
  return isSame && standard.numbered * 5 >= standard.filled * 4
}

/** Points that stand exactly where a name stands. */
function pointsOf(columns: readonly Column[], points: readonly number[], name: number): number | undefined {
  const rows = columns[name]?.rows ?? new Set()
  return points.find((at) => {
    const own = [...(columns[at]?.rows ?? [])]
    return own.every((row) => rows.has(row)) && own.length * 2 > rows.size
  })
}

function numbered(
  columns: readonly Column[],
  index: number,
  section: number | undefined,
  item: number | undefined,
  words: number,
): "section" | "item" | "criterion" {
  const size = (at: number | undefined) => (at === undefined ? -1 : (columns[at]?.filled ?? 0))
  const own = size(index)
  if (own >= size(words)) return "criterion"
  const toItem = Math.abs(own - size(item))
  const toSection = Math.abs(own - size(section))
  if (item === undefined && section === undefined) return "criterion"
  if (item !== undefined && toItem <= toSection) return "item"
  return Math.abs(own - size(words)) < toSection ? "criterion" : "section"
}
