import type { Row } from "../grid/grid.ts"
import { figureOf } from "../printed/figure.ts"
import { saysPoints } from "../printed/moves.ts"
import { numberingOf, type NumberStyle } from "../printed/numbering.ts"
import { headingOf } from "../printed/points.ts"
import { type Head, headOf } from "./heads.ts"
import { oneLine, plainName } from "./rows.ts"

/** What a column holds, told from its head and from its cells together. */
export interface Column {
  readonly is: "index" | "points" | "text" | "other"
  readonly head: Head | undefined
  /** In how many rows it holds something. */
  readonly filled: number
  /** How many of these say how points move. */
  readonly moving: number
  /** How many of these are headings with points of their own. */
  readonly pointed: number
  /** How many start with a number of their own, and in which style most of them do. */
  readonly numbered: number
  readonly numbering: NumberStyle | undefined
  /** Mean length of what it holds. */
  readonly length: number
  /** The rows that it holds something in. */
  readonly rows: ReadonlySet<number>
}

/** Looks at the columns of full rows below a head that already stands under its columns. */
export function columnsOf(head: Row | undefined, body: readonly Row[], width: number): Column[] {
  return Array.from({ length: width }, (_, at) => columnOf(head?.[at] ?? "", body, at))
}

function columnOf(name: string, body: readonly Row[], at: number): Column {
  const cells = body.map((row) => row[at] ?? "")
  const rows = new Set(cells.flatMap((cell, index) => (cell === "" ? [] : [index])))
  const held = cells.filter((cell) => cell !== "")
  const figures = held.filter((cell) => figureOf(cell) !== undefined).length
  const moving = held.filter(saysPoints).length
  const pointed = held.filter((cell) => isPointed(oneLine(cell))).length
  const styles = held.flatMap((cell) => numberingOf(cell)?.style ?? [])
  const length = held.reduce((sum, cell) => sum + plainName(cell).length, 0) / Math.max(held.length, 1)
  const head = settled(name, { isWordy: figures * 2 < held.length && length > 6, isMoving: moving * 2 > held.length })
  const isFigures = held.length > 0 && figures * 5 >= held.length * 4
  return {
    is: kindOf(head, held, isFigures),
    head,
    filled: held.length,
    moving,
    pointed,
    numbered: styles.length,
    numbering: mostOften(styles),
    length,
    rows,
  }
}

/** What a head says, where the cells below it do not say otherwise. */
function settled(name: string, { isWordy, isMoving }: { isWordy: boolean; isMoving: boolean }): Head | undefined {
  const head = headOf(name)
  // 考评项目及分值 stands above names with points in brackets.
  if (head === "points" && isWordy) return headOf(name.replace(/分\s*值/, ""))
  // 评分说明 stands above remarks or above the standard itself: what moves points is the standard.
  return head === "other" && isMoving ? undefined : head
}

function mostOften(styles: readonly NumberStyle[]): NumberStyle | undefined {
  const times = new Map<NumberStyle, number>()
  for (const style of styles) times.set(style, (times.get(style) ?? 0) + 1)
  return [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

function isPointed(cell: string): boolean {
  const { words, points } = headingOf(cell)
  return points !== undefined && words.length <= 40 && !saysPoints(words)
}

function kindOf(head: Head | undefined, held: readonly string[], isFigures: boolean): Column["is"] {
  if (held.length === 0) return "other"
  if (head === "other") return "other"
  if (head === "points") return isFigures || held.some((cell) => /\d/.test(cell)) ? "points" : "other"
  if (head === "index") return "index"
  if (isFigures) return counts(held) ? "index" : head === undefined || head === "standard" ? "points" : "text"
  return held.every((cell) => /^[（(]?[\d一二三四五六七八九十]{1,3}[）).、]?$/.test(cell)) ? "index" : "text"
}

/** 1, 2, 3 …: numbers of rows, not points. */
function counts(held: readonly string[]): boolean {
  return held.length > 2 && held.every((cell, index) => Number(figureOf(cell)) === index + 1)
}
