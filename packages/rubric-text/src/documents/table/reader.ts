import { normalise } from "../../words/normalise.ts"
import { FormBuilder } from "../builder.ts"
import type { Form } from "../form.ts"
import type { Row } from "../grid/grid.ts"
import { figureOf } from "../printed/figure.ts"
import { readHeading } from "../printed/heading.ts"
import { headingOf } from "../printed/points.ts"
import { numberingOf, type NumberStyle, numberStyles } from "../printed/numbering.ts"
import { saysPoints } from "../printed/moves.ts"
import { isNote, isPaper, isTitle, notesOf, totalIn } from "../surroundings.ts"
import type { Column } from "./columns.ts"
import { criteriaIn } from "./criteria.ts"
import { fit } from "./fit.ts"
import type { Layout } from "./layout.ts"
import { filled, isSubtotal, isTotal, oneLine, paragraphs } from "./rows.ts"

/** Goes through the rows of a table whose columns are known. */
export class TableReader {
  readonly #title: string
  readonly #layout: Layout
  readonly #columns: readonly Column[]
  readonly #builder: FormBuilder
  readonly #notes: string[] = []
  readonly #banners: (NumberStyle | undefined)[] = []
  #printed: string | undefined

  constructor(title: string, layout: Layout, columns: readonly Column[]) {
    this.#title = title
    this.#layout = layout
    this.#columns = columns
    this.#builder = new FormBuilder(title)
  }

  read(rows: readonly Row[], before: readonly string[], after: readonly string[]): Form {
    for (const row of rows) this.#row(row)
    const notes = [...this.#notes, ...notesOf(after)]
    const printed = this.#printed ?? totalIn([...after.filter(isTotal), ...before, ...notes])
    return { title: this.#title, ...(printed === undefined ? {} : { printed }), ...this.#builder.built(), notes }
  }

  #row(row: Row): void {
    const held = filled(row)
    const [first = ""] = held
    if (held.length === 0) return
    if (row.slice(0, 3).some(isTotal)) this.#printed = larger(this.#printed, this.#sumIn(row))
    else if (row.slice(0, 3).some(isSubtotal)) this.#subtotal(row)
    else if (isNote(first) && row[0] !== "") this.#notes.push(...notesOf(held.flatMap((cell) => cell.split("\n"))))
    else if (held.length === 1 && row[0] !== "") this.#banner(first)
    else this.#entry(fit(row, this.#columns.length, (cell, at) => this.#likes(cell, at)))
  }

  /** A title across the table: a section, or a line of the paper. */
  #banner(cell: string): void {
    const words = oneLine(cell)
    if (isPaper(words) || words === this.#title || (isTitle(words) && readHeading(words).printed === undefined)) return
    if (words.length > 60) this.#notes.push(...notesOf(cell.split("\n")))
    else if (this.#isBelow(numberingOf(words)?.style)) this.#builder.item(readHeading(words))
    else this.#builder.section(readHeading(words))
  }

  /** Titles across the table in a second style stand below those in the first. */
  #isBelow(style: NumberStyle | undefined): boolean {
    if (this.#layout.item !== undefined || this.#layout.section !== undefined) return false
    const level = this.#banners.indexOf(style)
    if (level >= 0) return level > 0
    this.#banners.push(style)
    return this.#banners.length > 1
  }

  #entry(row: readonly string[]): void {
    const { section, item, sectionPoints, itemPoints, index } = this.#layout
    const at = (column: number | undefined) => (column === undefined ? "" : (row[column] ?? ""))
    const indexed = (of: string) => (index?.of === of ? { label: at(index.column) } : {})
    if (at(section) !== "") {
      this.#builder.section(withPoints({ ...readHeading(oneLine(at(section))) }, at(sectionPoints)))
    }
    if (at(item) !== "") {
      const heading = readHeading(oneLine(at(item)))
      this.#builder.item(withPoints({ ...labelled(indexed("item").label), ...heading }, at(itemPoints)))
    }
    this.#criteria(row, at)
  }

  #criteria(row: readonly string[], at: (column: number | undefined) => string): void {
    const { words, base, index } = this.#layout
    const cells = words.map((column) => row[column] ?? "").filter((cell) => cell !== "")
    if (cells.length === 0) return
    const number = index?.of === "criterion" ? at(index.column) : undefined
    const startsAnew = at(this.#layout.section) !== "" || at(this.#layout.item) !== ""
    if (this.#heading(cells, at(base))) return
    const isOwn = base === undefined || at(base) !== "" || startsAnew || (number ?? "") !== ""
    if (!isOwn && numberingOf(cells[0] ?? "") === undefined && this.#builder.goOn(joined(cells))) return
    for (const criterion of criteriaIn(joined(cells), at(base), number)) this.#builder.criterion(criterion)
  }

  /** A heading among the criteria: it says nothing of how points move, and prints points or is numbered as those above are. */
  #heading(cells: readonly string[], figure: string): boolean {
    const [words = ""] = cells
    const line = oneLine(words)
    if (cells.length !== 1 || line.length > 40 || saysPoints(headingOf(line).words)) return false
    const { style } = numberingOf(line) ?? {}
    if (style === undefined || style === this.#layout.numbering) return false
    if (
      headingOf(line).points === undefined &&
      numberStyles.indexOf(style) > numberStyles.indexOf(this.#layout.numbering ?? "part")
    ) {
      return false
    }
    const heading = withPoints(readHeading(line), figure)
    if (this.#layout.section !== undefined || this.#isBelow(style)) this.#builder.item(heading)
    else this.#builder.section(heading)
    return true
  }

  #subtotal(row: Row): void {
    const points = this.#sumIn(row)
    if (points !== undefined) this.#builder.printed("section", points)
  }

  /** The points of a total: in the column of base points where its row is whole, else the last figure in it. */
  #sumIn(row: Row): string | undefined {
    const { base } = this.#layout
    const own = row.length === this.#columns.length && base !== undefined ? figureOf(row[base] ?? "") : undefined
    const figures = row.map(leadingFigure).filter((figure) => figure !== undefined)
    const inWords = row.map((cell) => headingOf(oneLine(cell)).points).find((points) => points !== undefined)
    return own ?? figures[0] ?? inWords
  }

  #likes(cell: string, at: number): number {
    const column = this.#columns[at]
    if (column === undefined) return 0
    const isFigure = figureOf(cell) !== undefined
    switch (column.is) {
      case "points":
      case "index":
        return isFigure ? (at === this.#layout.base ? 3 : 2) : -2
      case "text":
        if (isFigure) return -2
        return this.#layout.words.includes(at) === saysPoints(cell) ? 2 : 0
      case "other":
        return 0
    }
  }
}

/** Of 合计 and 总计 the one that holds the other. */
function larger(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || Number(other ?? 0) > Number(one) ? (other ?? one) : one
}

/** 110（含加分10分） starts with the total. */
function leadingFigure(cell: string): string | undefined {
  return figureOf(cell) ?? figureOf(/^([\d.]+\s?分?)[（(]/.exec(normalise(cell))?.[1] ?? "")
}

/** A requirement and how it is scored, one after the other. */
function joined(cells: readonly string[]): string {
  return cells.map(paragraphs).reduce((before, cell) => `${before}${/[。；;：:.]$/.test(before) ? "" : "："}\n${cell}`)
}

function labelled(label: string | undefined) {
  return label === undefined || label === "" ? {} : { label }
}

function withPoints<H extends { readonly printed?: string }>(heading: H, cell: string): H {
  const points = figureOf(cell)
  return points === undefined ? heading : { ...heading, printed: points }
}
