import { mostPoints } from "../exact/round.ts"
import type { CompiledClause } from "../compile/clause.ts"
import type { CompiledCriterion, CompiledGroup, CompiledNode } from "../compile/criterion.ts"
import type { Target } from "./flatten.ts"

/** Clauses that follow each other and are added up under one cap. */
interface Segment {
  readonly criterion: number
  readonly from: number
  readonly end: number
  readonly cap: number
  readonly sign: number
}

/** A criterion of nested groups, or of one that takes the highest. */
interface Nested {
  readonly criterion: number
  readonly amount: (sums: Float64Array) => number
}

/**
 * From what clauses count to the points of criteria. The sums are one array: those of the criteria first, each with where it
 * starts, then one for each clause that a cap comes between.
 */
export interface Folds {
  /** Where all sums start. */
  readonly start: Float64Array
  readonly base: Float64Array
  readonly targetOf: (clause: CompiledClause) => Target
  /** By clause: its own cap, or the bound of all clauses. */
  readonly caps: Float64Array
  /** By segment. */
  readonly criterion: Int32Array
  readonly from: Int32Array
  readonly end: Int32Array
  readonly cap: Float64Array
  readonly sign: Float64Array
  readonly nested: readonly Nested[]
  /** Criteria whose clauses can take them out of 0..base. */
  readonly held: Int32Array
}

/** Clauses that do not bind a unit count nothing, so folds are the same for all units. */
export function foldsOf(criteria: readonly CompiledCriterion[]): Folds {
  const segments: Segment[] = []
  const nested: Nested[] = []
  const direct = new Map<CompiledClause, Target>()
  for (const compiled of criteria) {
    if (compiled.nodes.some(isNested))
      nested.push({ criterion: compiled.index, amount: amountIn(compiled, criteria.length) })
    else for (const node of compiled.nodes) place(node, compiled, segments, direct)
  }
  const clauses = criteria.flatMap((compiled) => compiled.clauses)
  const start = new Float64Array(criteria.length + clauses.length)
  start.set(criteria.map((compiled) => compiled.start))
  return {
    start,
    base: Float64Array.from(criteria, ({ base }) => base),
    targetOf: (clause) => direct.get(clause) ?? { into: criteria.length + clause.index, sign: 1 },
    caps: Float64Array.from(clauses, ({ cap }) => Math.min(cap, mostPoints)),
    criterion: Int32Array.from(segments, ({ criterion }) => criterion),
    from: Int32Array.from(segments, ({ from }) => from),
    end: Int32Array.from(segments, ({ end }) => end),
    cap: Float64Array.from(segments, ({ cap }) => cap),
    sign: Float64Array.from(segments, ({ sign }) => sign),
    nested,
    held: Int32Array.from(criteria.filter(canLeave), ({ index }) => index),
  }
}

/** Brings the first of `sums` to the points of the criteria and answers their total. `set` and veto are none of its business. */
export function fold(folds: Folds, sums: Float64Array): number {
  const { base, caps, criterion, from, end, cap, sign, nested, held } = folds
  const offset = base.length
  for (let segment = 0; segment < criterion.length; segment += 1) {
    let part = 0
    const last = end[segment] ?? 0
    for (let clause = from[segment] ?? 0; clause < last; clause += 1) {
      const raw = sums[offset + clause] ?? 0
      const most = caps[clause] ?? 0
      part += raw > most ? most : raw
    }
    const most = cap[segment] ?? 0
    const into = criterion[segment] ?? 0
    sums[into] = (sums[into] ?? 0) + (sign[segment] ?? 0) * (part > most ? most : part)
  }
  for (const each of nested) sums[each.criterion] = (sums[each.criterion] ?? 0) + each.amount(sums)
  for (let index = 0; index < held.length; index += 1) {
    const at = held[index] ?? 0
    const sum = sums[at] ?? 0
    const most = base[at] ?? 0
    sums[at] = sum < 0 ? 0 : sum > most ? most : sum
  }
  return totalOf(sums, offset)
}

/** Two sums side by side: each addition waits for the one before it. */
function totalOf(points: Float64Array, count: number): number {
  let [even, odd] = [0, 0]
  for (let index = 1; index < count; index += 2) {
    even += points[index - 1] ?? 0
    odd += points[index] ?? 0
  }
  return even + odd + (count % 2 === 1 ? (points[count - 1] ?? 0) : 0)
}

/** Whether the most that its clauses can deduct, or add, takes a criterion beyond an end; what is not known can. */
function canLeave({ nodes, start, base }: CompiledCriterion): boolean {
  let [low, high] = [start, start]
  for (const node of nodes) {
    const most = mostOf(node)
    if (signOfNode(node) < 0) low -= most
    else high += most
  }
  return low < 0 || high > base
}

function mostOf(node: CompiledNode): number {
  if (node.kind === "clause") return Math.min(node.cap, mostOfClause(node))
  return Math.min(
    node.cap,
    node.members.reduce((sum, member) => sum + mostOf(member), 0),
  )
}

/** Fixed points are known from the row; what is counted has no end. */
function mostOfClause({ row }: CompiledClause): number {
  if (row?.op === "range" || (row?.op === "linear" && row.isYes)) return row.points
  if (row?.op === "within") return row.points * row.length
  return row?.op === "ladder" ? Math.max(0, ...row.rungs.map(({ points }) => points)) : Infinity
}

/** A clause without a cap adds to its criterion at once; one with a cap, and a group, make a segment. */
function place(
  node: CompiledNode,
  { index }: CompiledCriterion,
  segments: Segment[],
  direct: Map<CompiledClause, Target>,
): void {
  if (node.kind === "group") {
    const [first] = node.members
    if (first?.kind !== "clause") return
    const end = first.index + node.members.length
    segments.push({ criterion: index, from: first.index, end, cap: node.cap, sign: first.sign })
  } else if (node.sign !== 0) {
    const { sign } = node
    if (node.cap === Infinity && isBounded(node)) direct.set(node, { into: index, sign })
    else segments.push({ criterion: index, from: node.index, end: node.index + 1, cap: Infinity, sign })
  }
}

/** No facts can take it beyond the bound of all clauses: counts lie below 10^9. */
export function isBounded({ row, clause }: CompiledClause): boolean {
  if (clause.effect === "veto") return false
  if (clause.rate.kind === "once" || clause.rate.kind === "bands" || clause.rate.kind === "asJudged") return true
  return row !== undefined && "points" in row && row.points * row.length * 1e9 <= mostPoints
}

function isNested(node: CompiledNode): boolean {
  return (
    node.kind === "group" && (node.group.combine === "highest" || node.members.some(({ kind }) => kind === "group"))
  )
}

/** All that the nodes of a criterion move together. */
function amountIn({ nodes }: CompiledCriterion, offset: number): (sums: Float64Array) => number {
  return (sums) => nodes.reduce((sum, node) => sum + signOfNode(node) * amountOf(node, sums, offset), 0)
}

function amountOf(node: CompiledNode, sums: Float64Array, offset: number): number {
  if (node.kind === "clause") return Math.min(sums[offset + node.index] ?? 0, node.cap, mostPoints)
  const amounts = node.members.map((member) => amountOf(member, sums, offset))
  const amount = node.group.combine === "sum" ? amounts.reduce((a, b) => a + b, 0) : Math.max(...amounts)
  return Math.min(amount, node.cap)
}

function signOfNode(node: CompiledNode | CompiledGroup): number {
  if (node.kind === "clause") return node.sign
  const [first] = node.members
  return first ? signOfNode(first) : 0
}
