import type { Row } from "../grid/grid.ts"

/**
 * Puts a row that is too short, because cells across are merged, under the columns that its cells fit best: each cell covers
 * one column or several, in order. `likes` says how well a cell stands in a column.
 *
 * @example fit(["合计", "", "110"], 5, (cell, column) => (cell === "110" && column === 3 ? 2 : 0)) // ["合计", "", "", "110", ""]
 */
export function fit(row: Row, width: number, likes: (cell: string, column: number) => number): string[] {
  if (row.length >= width) return row.slice(0, width)
  // best[k][c]: the most that the first k cells can be worth when the next stands in column c.
  const best: number[][] = [[0]]
  const from: number[][] = [[]]
  row.forEach((cell, k) => {
    const next: number[] = []
    const came: number[] = []
    for (let column = k; column <= width - (row.length - k); column++) {
      const before = best[k]?.[column]
      if (before === undefined) continue
      const worth = before + (cell === "" ? 0 : likes(cell, column))
      for (let end = column + 1; end <= width - (row.length - k - 1); end++) {
        // Of equals the one that merges fewer columns, and those at the left.
        const total = worth - (end - column - 1) * 0.01 - (end - column > 1 ? 0.001 * column : 0)
        if (total > (next[end] ?? -Infinity)) {
          next[end] = total
          came[end] = column
        }
      }
    }
    best.push(next)
    from.push(came)
  })
  const placed = Array.from({ length: width }, () => "")
  let end = width
  for (let k = row.length; k > 0; k--) {
    const column = from[k]?.[end] ?? k - 1
    placed[column] = row[k - 1] ?? ""
    end = column
  }
  return placed
}
