import type { Asked, Draft } from "../families/draft.ts"
import type { Move } from "../moves/move.ts"
import type { ReadClause } from "../reading/reading.ts"

/** A clause, the moves it was read from and what is asked about it. */
export interface Placed {
  readonly clause: ReadClause
  readonly moves: readonly Move[]
  readonly asks: readonly Asked[]
}

/** A draft whose clause is not settled yet, or a placed one. */
export type Pending = Placed | Exclude<Draft, { readonly is: "clause" }>

export function isPlaced(pending: Pending): pending is Placed {
  return "clause" in pending
}

export function place(clause: ReadClause, drafts: readonly Draft[]): Placed {
  return { clause, moves: drafts.map(({ move }) => move), asks: drafts.flatMap(({ asks }) => asks) }
}
