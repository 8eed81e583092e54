/** No form has more columns, and no merged cell is taller. */
const widest = 60
const tallest = 2000

/** Lays out cells that span rows and columns: the words stand in the first place, the others are empty. */
export class Spread {
  readonly #rows: string[][] = []
  /** The first row that each column is free in again. */
  readonly #free: number[] = []
  #begun = 0
  #next = 0

  row(): void {
    this.#rows.push([])
    this.#begun = 0
    this.#next = 0
  }

  cell(rowspan: number, colspan: number): void {
    if (this.#rows.length === 0) this.row()
    const row = this.#rows.length - 1
    let column = this.#next
    while ((this.#free[column] ?? 0) > row) column++
    const end = Math.min(column + between(colspan, widest), widest)
    for (let covered = column; covered < end; covered++) this.#free[covered] = row + between(rowspan, tallest)
    this.#begun = column
    this.#next = end
    this.fill("")
  }

  /** The words of the cell that was begun last. */
  fill(words: string): void {
    const row = this.#rows.at(-1)
    if (row && this.#begun < widest) row[this.#begun] = words
  }

  rows(): string[][] {
    const width = Math.max(0, ...this.#rows.map(({ length }) => length))
    return this.#rows
      .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""))
      .filter((row) => row.some((cell) => cell !== ""))
  }
}

function between(span: number, most: number): number {
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1
}
