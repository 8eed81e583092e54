import type { Line } from "../moves/line.ts"
import type { Note } from "../moves/move.ts"
import type { ReadClause, ReadGroup } from "../reading/reading.ts"
import type { Placed } from "./placed.ts"

type CapNote = Extract<Note, { readonly is: "cap" }>

/** The clauses of a criterion while caps and groups are put on them. */
export interface Grouped {
  readonly placed: Placed[]
  readonly groups: Record<string, ReadGroup>
}

/** Clauses that a cap can hold. */
function isMoving({ clause }: Placed): boolean {
  return clause.effect === "deduct" || clause.effect === "add"
}

/** Puts a cap on the clause it speaks of, or on a group of several. */
export function applyCap(line: Line, { placed, groups }: Grouped, note: CapNote, base: string | undefined): void {
  const { points } = note.cap
  if (points === undefined) return
  const bound = boundBy(line, placed, note, base).filter((index) => placed[index]?.clause.kind !== "rank")
  const [only] = bound
  if (only === undefined) return
  if (bound.length === 1) return capOne(placed, only, points)
  const shared = sharedGroup(placed, bound)
  const group = shared === undefined ? undefined : groups[shared]
  if (shared !== undefined && group !== undefined && group.cap === undefined) groups[shared] = { ...group, cap: points }
  else join({ placed, groups }, bound, { combine: "sum", cap: points, says: note.span })
}

function capOne(placed: Placed[], index: number, points: string): void {
  const one = placed[index]
  if (one === undefined) return
  const { clause } = one
  if (clause.cap === undefined) placed[index] = { ...one, clause: { ...clause, cap: points } }
}

/** The group that all of these belong to, and nothing else does. */
function sharedGroup(placed: readonly Placed[], bound: readonly number[]): string | undefined {
  const names = new Set(bound.map((index) => placed[index]?.clause.group))
  const [name] = names
  if (names.size !== 1 || name === undefined) return undefined
  return placed.filter(({ clause }) => clause.group === name).length === bound.length ? name : undefined
}

export function join({ placed, groups }: Grouped, members: readonly number[], group: ReadGroup): void {
  const name = nameOf(Object.keys(groups).length)
  groups[name] = group
  for (const index of members) {
    const one = placed[index]
    if (one) placed[index] = { ...one, clause: { ...one.clause, group: name } }
  }
}

/** Which clauses a cap binds: those since the last semicolon or stop, or all before it that move the same way. */
function boundBy(line: Line, placed: readonly Placed[], note: CapNote, base: string | undefined): number[] {
  const before = placed.flatMap((one, index) => (endOf(one) <= note.span[0] && isMoving(one) ? [index] : []))
  if (before.length === 0)
    return placed.flatMap((one, index) => (isMoving(one) && segmentOf(one) === note.segment ? [index] : []))
  const effect = effectOf(note, placed[before.at(-1) ?? 0]?.clause)
  const same = before.filter((index) => placed[index]?.clause.effect === effect)
  const last = same.at(-1)
  if (last === undefined) return []
  const segment = Math.max(...same.map((index) => segmentOf(placed[index])))
  const recent = same.filter((index) => segmentOf(placed[index]) === segment)
  if (recent.length === same.length) return same
  // 各扣0.5分，共1分 adds up what was dealt out just before.
  const dealt = same.filter(
    (index) => placed[index]?.moves[0]?.happens.span[0] === placed[last]?.moves[0]?.happens.span[0],
  )
  if (dealt.length > 1 && /^(?:共|共计|合计|总计|小计)$/.test(note.cap.text)) return dealt
  const standsAlone = note.segment !== segment
  const bindsAll =
    standsAlone || isTotal(line, note) || (base !== undefined && Number(base) === Number(note.cap.points))
  return bindsAll && !isBelowOne(placed, same, recent, note) ? same : recent
}

/** A cap below what a single earlier fault costs cannot be meant for that fault too. */
function isBelowOne(
  placed: readonly Placed[],
  same: readonly number[],
  recent: readonly number[],
  note: CapNote,
): boolean {
  const earlier = same.filter((index) => !recent.includes(index)).map((index) => placed[index]?.clause)
  return earlier.some(
    (clause) => clause?.kind === "yes" && clause.effect !== "veto" && Number(clause.points) > Number(note.cap.points),
  )
}

function isTotal(line: Line, { cap }: CapNote): boolean {
  const { span } = cap
  return (
    cap.total ||
    /(?:[两二三四五六七八九2-9]项|以上(?:各项|几项|情形)?|各项|总体|全部|整体)(?:合计|累计|相加|加起来|总共)?$/.test(
      line.plain.slice(Math.max(0, span[0] - 8), span[0]),
    )
  )
}

function effectOf({ cap }: CapNote, last: ReadClause | undefined): ReadClause["effect"] | undefined {
  if (cap.verb === "deduct") return "deduct"
  return cap.verb === undefined || (cap.verb === "get" && last?.effect === "deduct") ? last?.effect : "add"
}

function endOf({ clause }: Placed): number {
  return clause.says[1]
}

export function segmentOf(placed: Placed | undefined): number {
  return placed?.moves.at(-1)?.segment ?? -1
}

/** a, b, c, …, z, a1, b1, …: names of groups in the order of the words. */
function nameOf(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26))
  return place < 26 ? letter : `${letter}${Math.floor(place / 26)}`
}
