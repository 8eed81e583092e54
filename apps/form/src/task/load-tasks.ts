import type { BoardRow, Cycle, Problem } from "@plumbline/contract"
import { load } from "../connection/load.ts"

export interface Task {
  readonly cycle: Cycle
  readonly row: BoardRow
}

export type Tasks =
  | { readonly kind: "open"; readonly years: readonly (readonly Task[])[] }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

/** The assessments of every year that this person may see, the newest year first. */
export async function loadTasks(): Promise<Tasks> {
  const cycles = await load("GET /cycles", {})
  if (cycles.kind === "problem" || cycles.kind === "unreachable") return cycles
  const newestFirst = [...cycles.body.cycles].sort((one, other) => other.year - one.year)
  const boards = await Promise.all(
    newestFirst.map(({ id }) => load("GET /cycles/{cycle}/board", { params: { cycle: id } })),
  )
  const years: Task[][] = []
  for (const board of boards) {
    if (board.kind === "problem" || board.kind === "unreachable") return board
    const { cycle, rows } = board.body
    if (rows.length > 0) years.push(rows.map((row) => ({ cycle, row })))
  }
  return { kind: "open", years }
}
