import type { Line } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import type { Draft } from "../families/draft.ts"
import { readMove } from "../families/read-move.ts"
import { spreadOf } from "../families/spread.ts"
import { unitsApart } from "../families/units-apart.ts"
import type { ReadContext } from "../reading/reading.ts"

/** Every move read by itself, in the order of the words. */
export function draftsOf(line: Line, context: ReadContext, moves: readonly Move[]): Draft[] {
  const before: Move[] = []
  const drafts: Draft[] = []
  for (const move of moves) {
    for (const single of unitsApart(line, move).flatMap((own) => spreadOf(line, own))) {
      drafts.push(readMove({ line, context, before }, single))
      before.push(single)
    }
  }
  return drafts
}
