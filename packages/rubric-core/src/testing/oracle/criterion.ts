import type { Clause, ClauseNode } from "../../rubric/clause.ts"
import { clausesIn } from "../../rubric/outline.ts"
import type { Criterion, Profile } from "../../rubric/rubric.ts"
import { namesOfClause, rawOf } from "./clauses.ts"
import { namesRead, profileMatches, truthOf } from "./conditions.ts"
import { read, thousandths } from "./rational.ts"
import type { Values } from "./values.ts"

/** What the oracle says of a criterion; lines as "clause: status raw moved". */
export interface OracleCriterion {
  readonly number: string
  readonly points: number
  readonly inPlay: readonly string[]
  readonly open: readonly string[]
  readonly lines: readonly string[]
  readonly vetoes: readonly string[]
}

interface Mover {
  readonly clause: Clause
  readonly raw: number
  status: string
  counts: number
}

export function oracleCriterion(criterion: Criterion, profile: Profile, values: Values): OracleCriterion {
  const base = thousandths(read(criterion.basePoints))
  const inPlay = new Set<string>()
  const movers = new Map<string, Mover>()
  for (const clause of clausesIn(criterion.clauses)) {
    const mover = moverOf(clause, criterion, profile, values, inPlay)
    if (mover) movers.set(clause.id, mover)
  }
  for (const node of criterion.clauses) combine(node, movers)
  const all = [...movers.values()]
  const counted = all.filter(({ status }) => status === "counted")
  const vetoes = counted.map(({ clause }) => (clause.effect === "veto" ? clause.scope : "")).filter(Boolean)
  const start = criterion.start === "full" ? base : 0
  const sum = counted.reduce((points, mover) => points + sign(mover.clause) * mover.counts, start)
  let points = Math.min(Math.max(sum, 0), base)
  const sets = counted.filter(({ clause }) => clause.effect === "set")
  const winner = sets.find((mover) => sets.every(({ counts }) => mover.counts <= counts))
  if (winner) {
    points = Math.min(winner.counts, base)
    for (const mover of all) {
      if (mover !== winner && mover.status !== "exempt" && mover.clause.effect !== "veto") mover.status = "superseded"
    }
  }
  const settled = points
  if (vetoes.includes("criterion")) {
    points = 0
    for (const mover of all) if (mover.status === "counted" && mover.clause.effect !== "veto") mover.status = "vetoed"
  }
  return {
    number: criterion.number,
    points,
    inPlay: [...inPlay].sort(),
    open: [...inPlay].filter((name) => values.facts[name] === undefined).sort(),
    lines: all.map((mover) => {
      const { clause, status, raw, counts } = mover
      const whole = clause.effect === "veto" && clause.scope === "criterion" ? -settled : 0
      const moved =
        status !== "counted" ? 0 : clause.effect === "set" ? settled - start : sign(clause) * counts || whole
      return `${clause.id}: ${status} ${raw} ${moved}`
    }),
    vetoes,
  }
}

function moverOf(
  clause: Clause,
  criterion: Criterion,
  profile: Profile,
  values: Values,
  inPlay: Set<string>,
): Mover | undefined {
  if (!profileMatches(clause.when?.profile, profile)) return undefined
  const condition = clause.when?.facts
  if (condition) for (const name of namesRead(condition, values)) inPlay.add(name)
  const applies = condition ? truthOf(condition, values) : true
  if (applies === false) return undefined
  const own = namesOfClause(clause, values)
  for (const name of own) inPlay.add(name)
  if (own.some((name) => values.facts[name] === undefined)) return undefined
  const raw = rawOf(clause, criterion.basePoints, values)
  const movesPoints = raw !== undefined && (raw > 0 || clause.effect === "set" || clause.effect === "veto")
  if (!movesPoints) return undefined
  if (clause.unless) for (const name of namesRead(clause.unless, values)) inPlay.add(name)
  const excused = clause.unless ? truthOf(clause.unless, values) : false
  if (applies === "open" || excused === "open") return undefined
  if (excused) return { clause, raw, status: "exempt", counts: 0 }
  const cap = clause.effect === "veto" || clause.cap === undefined ? Infinity : thousandths(read(clause.cap))
  return { clause, raw, status: "counted", counts: Math.min(raw, cap) }
}

function combine(node: ClauseNode, movers: ReadonlyMap<string, Mover>): number {
  const under = (below: ClauseNode): Mover[] =>
    clausesIn([below]).flatMap(({ id }) => {
      const mover = movers.get(id)
      return mover?.status === "counted" ? [mover] : []
    })
  if (node.kind === "clause") return under(node).reduce((sum, { counts }) => sum + counts, 0)
  const amounts = node.members.map((member) => combine(member, movers))
  if (node.combine === "highest") {
    const moving = node.members.flatMap((member, index) => (under(member).length > 0 ? [index] : []))
    const kept = moving.find((index) => moving.every((other) => (amounts[other] ?? 0) <= (amounts[index] ?? 0)))
    for (const [index, member] of node.members.entries()) {
      if (index === kept) continue
      for (const mover of under(member)) Object.assign(mover, { status: "notCounted", counts: 0 })
    }
  }
  let left = node.cap === undefined ? Infinity : thousandths(read(node.cap))
  for (const mover of under(node)) {
    mover.counts = Math.min(mover.counts, left)
    left -= mover.counts
  }
  return under(node).reduce((sum, { counts }) => sum + counts, 0)
}

function sign({ effect }: Clause): number {
  return effect === "deduct" ? -1 : effect === "add" ? 1 : 0
}
