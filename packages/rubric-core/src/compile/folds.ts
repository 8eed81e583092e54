import { mostPoints } from "../exact/round.ts"
import type { CompiledClause } from "./clause.ts"
import type { CompiledCriterion, CompiledGroup, CompiledNode } from "./criterion.ts"

/** What one stretch of clauses comes to together: those of one effect that follow each other, or a group without groups in it. */
interface Segment {
  readonly from: number
  readonly end: number
  readonly cap: number
  readonly sign: number
}

/** A criterion that is no row of segments, by the index of the criterion. */
interface Nested {
  readonly criterion: number
  readonly points: (raws: Float64Array) => number
}

/** From what clauses count to the points of criteria: caps, groups, and the hold at 0..base. */
export interface Folds {
  /** By clause: its own cap, or the bound of all clauses. */
  readonly caps: Float64Array
  /** By segment. */
  readonly from: Int32Array
  readonly end: Int32Array
  readonly cap: Float64Array
  readonly sign: Float64Array
  /** By criterion: where its segments end, where it starts, and its base. */
  readonly lastSegment: Int32Array
  readonly start: Float64Array
  readonly base: Float64Array
  readonly nested: readonly Nested[]
}

/** Clauses that the unit does not bind count nothing, so folds are the same for all units. */
export function foldsOf(criteria: readonly CompiledCriterion[]): Folds {
  const segments: Segment[] = []
  const nested: Nested[] = []
  const lastSegment = criteria.map((compiled) => {
    const own = segmentsOf(compiled.nodes)
    if (own) segments.push(...own)
    else nested.push({ criterion: compiled.index, points: nestedPoints(compiled) })
    return segments.length
  })
  return {
    caps: Float64Array.from(
      criteria.flatMap(({ clauses }) => clauses),
      ({ cap }) => Math.min(cap, mostPoints),
    ),
    from: Int32Array.from(segments, ({ from }) => from),
    end: Int32Array.from(segments, ({ end }) => end),
    cap: Float64Array.from(segments, ({ cap }) => cap),
    sign: Float64Array.from(segments, ({ sign }) => sign),
    lastSegment: Int32Array.from(lastSegment),
    start: Float64Array.from(criteria, ({ start }) => start),
    base: Float64Array.from(criteria, ({ base }) => base),
    nested,
  }
}

/** Writes the points of every criterion and answers their sum. Criteria with `set` or veto are not folded and stand at their start. */
export function fold(folds: Folds, raws: Float64Array, criteria: Float64Array): number {
  const { caps, from, end, cap, sign, lastSegment, start, base, nested } = folds
  let total = 0
  let segment = 0
  for (let criterion = 0; criterion < lastSegment.length; criterion += 1) {
    let sum = start[criterion] ?? 0
    const last = lastSegment[criterion] ?? 0
    for (; segment < last; segment += 1) {
      let part = 0
      const stop = end[segment] ?? 0
      for (let clause = from[segment] ?? 0; clause < stop; clause += 1) {
        const raw = raws[clause] ?? 0
        const most = caps[clause] ?? 0
        part += raw > most ? most : raw
      }
      const most = cap[segment] ?? 0
      sum += (sign[segment] ?? 0) * (part > most ? most : part)
    }
    const most = base[criterion] ?? 0
    const held = sum < 0 ? 0 : sum > most ? most : sum
    criteria[criterion] = held
    total += held
  }
  for (const { criterion, points } of nested) {
    const held = points(raws)
    total += held - (criteria[criterion] ?? 0)
    criteria[criterion] = held
  }
  return total
}

function segmentsOf(nodes: readonly CompiledNode[]): Segment[] | undefined {
  const segments: Segment[] = []
  for (const node of nodes) {
    const own = node.kind === "clause" ? lone(node) : together(node)
    if (!own) return undefined
    const before = segments.at(-1)
    const joins = before && node.kind === "clause" && before.cap === Infinity && before.sign === own.sign
    if (joins && before.end === own.from) segments[segments.length - 1] = { ...before, end: own.end }
    else segments.push(own)
  }
  return segments
}

function lone({ index, clause: { effect } }: CompiledClause): Segment | undefined {
  const sign = signOf(effect)
  return sign === 0 ? undefined : { from: index, end: index + 1, cap: Infinity, sign }
}

function together({ group, members, cap }: CompiledGroup): Segment | undefined {
  const [first] = members
  if (group.combine !== "sum" || first?.kind !== "clause" || members.some(({ kind }) => kind === "group"))
    return undefined
  return { from: first.index, end: first.index + members.length, cap, sign: signOf(first.clause.effect) }
}

function signOf(effect: CompiledClause["clause"]["effect"]): number {
  return effect === "deduct" ? -1 : effect === "add" ? 1 : 0
}

function nestedPoints({ nodes, start, base }: CompiledCriterion): (raws: Float64Array) => number {
  return (raws) => {
    const sum = nodes.reduce((points, node) => points + signOfNode(node) * amountOf(node, raws), start)
    return Math.min(Math.max(sum, 0), base)
  }
}

function amountOf(node: CompiledNode, raws: Float64Array): number {
  if (node.kind === "clause") return Math.min(raws[node.index] ?? 0, node.cap, mostPoints)
  const amounts = node.members.map((member) => amountOf(member, raws))
  const amount = node.group.combine === "sum" ? amounts.reduce((a, b) => a + b, 0) : Math.max(...amounts)
  return Math.min(amount, node.cap)
}

function signOfNode(node: CompiledNode): number {
  if (node.kind === "clause") return signOf(node.clause.effect)
  const [first] = node.members
  return first ? signOfNode(first) : 0
}
