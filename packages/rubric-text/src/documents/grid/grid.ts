/** A cell's paragraphs, a line each; empty where a merged cell goes on. */
export type Row = readonly string[]

/** A table with what stands around it. */
export interface Grid {
  readonly before: readonly string[]
  /** Rows may differ in length: plain text does not say which cells were merged. */
  readonly rows: readonly Row[]
  readonly after: readonly string[]
}

export const isEmpty = (text: string): boolean => text.trim() === ""

/** How long most rows are, titles across the table aside. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}
