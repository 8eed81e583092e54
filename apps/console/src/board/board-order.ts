import type { BoardRow, State } from "@plumbline/contract"
import { states } from "@plumbline/contract"
import { type Points, parsePoints, pointsBetween } from "@plumbline/rubric-core"
import { shownLayer } from "./row-layers.ts"

export const orders = ["gap", "unit", "state", "decided", "self"] as const
export type BoardOrder = (typeof orders)[number]

export interface BoardFilter {
  readonly state: State | undefined
  readonly text: string
  readonly onlyGaps: boolean
}

/** How far the verified total lies from the self total; nothing until both are spoken. */
export function gapOf(row: BoardRow): Points | undefined {
  const [self, verified] = [shownLayer(row, "self"), shownLayer(row, "verified")]
  const [from, to] = [self && parsePoints(self.points), verified && parsePoints(verified.points)]
  return from === undefined || to === undefined ? undefined : pointsBetween(from, to)
}

/** The rows that pass, in order. Equal ones stand by unit code, so that the board does not jump when it refreshes. */
export function arranged(rows: readonly BoardRow[], filter: BoardFilter, order: BoardOrder): readonly BoardRow[] {
  const text = filter.text.trim().toLowerCase()
  return rows
    .filter((row) => filter.state === undefined || row.state === filter.state)
    .filter((row) => !text || row.unit.name.toLowerCase().includes(text) || row.unit.code.includes(text))
    .filter((row) => !filter.onlyGaps || (gapOf(row) ?? 0) !== 0)
    .sort((a, b) => compare[order](a, b) || (a.unit.code < b.unit.code ? -1 : 1))
}

/** How many rows stand in each state, in the order of the year, empty states left out. */
export function countsByState(rows: readonly BoardRow[]): readonly { readonly state: State; readonly count: number }[] {
  return states
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
}

const compare: Record<BoardOrder, (a: BoardRow, b: BoardRow) => number> = {
  gap: (a, b) => Math.abs(gapOf(b) ?? 0) - Math.abs(gapOf(a) ?? 0),
  unit: () => 0,
  state: (a, b) => states.indexOf(b.state) - states.indexOf(a.state),
  decided: (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || best(b, "decided") - best(a, "decided"),
  self: (a, b) => best(b, "self") - best(a, "self"),
}

function best(row: BoardRow, layer: "self" | "decided"): number {
  const shown = shownLayer(row, layer)
  return (shown && parsePoints(shown.points)) ?? -1
}
