import type { Asked, OpenJudgement } from "../families/draft.ts"
import { noNumber } from "../families/questions.ts"
import type { Line } from "../moves/line.ts"
import type { Note } from "../moves/move.ts"
import type { JudgedClause, ReadContext } from "../reading/reading.ts"
import { isPlaced, type Pending, type Placed } from "./placed.ts"

export interface Settled {
  readonly placed: readonly Placed[]
  readonly asks: readonly Asked[]
  /** Notes that are not used up. */
  readonly notes: readonly Note[]
}

/** 酌情扣分 takes its most from the cap behind it (最多扣2分); without one it is asked about. */
export function settle(line: Line, context: ReadContext, pending: readonly Pending[], notes: readonly Note[]): Settled {
  const placed: Placed[] = []
  const asks: Asked[] = []
  const used = new Set<Note>()
  for (const one of pending) {
    if (isPlaced(one)) placed.push(one)
    else if (one.is === "judgement") {
      const cap = capBehind(one, notes)
      if (cap) used.add(cap)
      const clause = cap && judgedUpTo(one, cap.cap.points ?? "0", cap.span[1])
      if (clause) placed.push({ clause, moves: [one.move], asks: [] })
      else asks.push(noNumber(one.says, line, one.effect, context.base))
    } else asks.push(...one.asks)
  }
  return { placed, asks, notes: notes.filter((note) => !used.has(note)) }
}

type CapNote = Extract<Note, { readonly is: "cap" }>

function capBehind({ move, says }: OpenJudgement, notes: readonly Note[]): CapNote | undefined {
  const behind = notes.find(
    (note): note is CapNote => note.is === "cap" && note.span[0] >= says[1] && note.segment === move.segment,
  )
  return behind?.cap.points === undefined ? undefined : behind
}

function judgedUpTo({ effect, says, about }: OpenJudgement, max: string, to: number): JudgedClause {
  return { kind: "judged", effect, min: "0", max, says: [says[0], to], about, certainty: "certain" }
}
