import { readWhole } from "./reading.ts"

/** What a paste into a series comes to. */
export type Paste =
  | { readonly kind: "filled"; readonly values: (number | null)[]; readonly count: number; readonly left: number }
  | { readonly kind: "unreadable"; readonly typed: string }

/**
 * Lays the cells of a pasted row or column over a series. As many cells as there are periods fill all of them, wherever the
 * paste was made; fewer begin where it was made. A blank cell leaves its period blank. One cell that is no whole number
 * refuses the paste, so that nothing is half filled.
 *
 * @example pasteCells([1, 2, null], "7\t8\t9", 1) // { kind: "filled", values: [7, 8, 9], count: 3, left: 0 }
 */
export function pasteCells(current: readonly (number | null)[], text: string, at: number): Paste {
  const cells = text.replace(/\r?\n$/, "").split(/\r?\n|\t/)
  const start = cells.length >= current.length ? 0 : at
  const values = [...current]
  let count = 0
  for (const [index, cell] of cells.slice(0, current.length - start).entries()) {
    const typed = readWhole(cell)
    if (typed.kind === "unreadable") return { kind: "unreadable", typed: cell.trim() }
    values[start + index] = typed.kind === "value" ? typed.value : null
    if (typed.kind === "value") count += 1
  }
  return { kind: "filled", values, count, left: Math.max(0, cells.length - (current.length - start)) }
}

/** Whether a paste holds several cells, and so is not just text for one input. */
export function isSeveralCells(text: string): boolean {
  return /\t|\n./.test(text)
}
