import type { Line } from "../moves/line.ts"
import type { Note } from "../moves/move.ts"
import type { ReadClause } from "../reading/reading.ts"
import { applyCap, type Grouped, join, segmentOf } from "./caps.ts"
import type { Placed } from "./placed.ts"

/** Everything that is said about clauses beside them: caps, 就高不就低, parts of a unit, exemptions, evidence. */
export function applyNotes(line: Line, grouped: Grouped, notes: readonly Note[], base: string | undefined): void {
  // 就高不就低 makes its group before a cap is put on it, wherever the two stand.
  for (const note of notes) if (note.is === "highest") applyHighest(grouped, note)
  for (const note of notes) {
    switch (note.is) {
      case "cap":
        applyCap(line, grouped, note, base)
        break
      case "partial":
        change(
          grouped.placed,
          lastBefore(grouped.placed, note, ({ kind }) => kind === "shortfall" || kind === "excess" || kind === "count"),
          (clause) => withPartial(clause, note.partial),
        )
        break
      case "exempt":
        for (const index of spokenOf(grouped.placed, note))
          change(grouped.placed, index, (clause) => ({ ...clause, unless: true }))
        break
      case "evidence":
        for (const index of evidenced(grouped.placed, note))
          change(grouped.placed, index, (clause) => ({ ...clause, evidence: true }))
        break
      case "highest":
      case "refers":
        break
      default:
        note satisfies never
    }
  }
}

function withPartial(clause: ReadClause, partial: "up" | "down" | "exact"): ReadClause {
  if (partial === "exact" || (clause.kind !== "shortfall" && clause.kind !== "excess" && clause.kind !== "count"))
    return clause
  return { ...clause, partial }
}

function change(placed: Placed[], index: number | undefined, how: (clause: ReadClause) => ReadClause): void {
  const one = index === undefined ? undefined : placed[index]
  if (index !== undefined && one) placed[index] = { ...one, clause: how(one.clause) }
}

function lastBefore(placed: readonly Placed[], note: Note, fits: (clause: ReadClause) => boolean): number | undefined {
  const found = placed.findLastIndex(({ clause }) => clause.says[1] <= note.span[0] && fits(clause))
  return found < 0 ? undefined : found
}

/** Fixed points alone can be compared: of things that are counted, each counts once at its highest level, and they add up. */
function applyHighest(grouped: Grouped, note: Note): void {
  const { placed } = grouped
  const before = placed.flatMap(({ clause }, index) =>
    clause.says[1] <= note.span[0] && clause.kind === "yes" && clause.group === undefined ? [index] : [],
  )
  const last = before.at(-1)
  if (last === undefined) return
  const effect = placed[last]?.clause.effect
  if (effect !== "add" && effect !== "deduct") return
  const same = before.filter((index) => placed[index]?.clause.effect === effect)
  const recent = same.filter((index) => segmentOf(placed[index]) === segmentOf(placed[last]))
  const members = recent.length > 1 && note.segment === segmentOf(placed[last]) ? recent : same
  if (members.length > 1) join(grouped, members, { combine: "highest", says: note.span })
}

/** An exemption that stands by itself after a stop excuses from all; otherwise from what stands just before it. */
function spokenOf(placed: readonly Placed[], note: Note): number[] {
  const before = placed.flatMap((one, index) => (one.clause.says[0] < note.span[0] ? [index] : []))
  const last = placed[before.at(-1) ?? -1]
  if (last === undefined) return []
  const lastMove = last.moves.at(-1)
  if (lastMove !== undefined && note.sentence !== lastMove.sentence && before.length > 1) return before
  // Clauses dealt out by one 各扣 share what follows it.
  return before.filter((index) => placed[index]?.moves.at(-1)?.happens.span[0] === lastMove?.happens.span[0])
}

/** Material for the whole criterion is demanded after a stop or in a segment of its own; otherwise for its segment. */
function evidenced(placed: readonly Placed[], note: Note): number[] {
  const inSegment = placed.flatMap((one, index) => (segmentOf(one) === note.segment ? [index] : []))
  const all = placed.map((_, index) => index)
  return inSegment.length > 0 ? inSegment : all
}
