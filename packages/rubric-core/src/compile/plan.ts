import { profileHolds } from "../condition/profile.ts"
import type { ProfileCondition } from "../rubric/condition.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import { clausesIn, criteriaOf } from "../rubric/outline.ts"
import type { CompiledClause } from "./clause.ts"
import { type CompiledCriterion, type CompiledNode, factsReadBy } from "./criterion.ts"
import type { Slots } from "../facts/slots.ts"
import { memoFor, type Memo } from "./memo.ts"
import { type StateCode, stateCodeOf } from "./states.ts"

/** One criterion as it binds units of one kind. */
export interface PlannedCriterion {
  readonly compiled: CompiledCriterion
  /** The clauses whose condition on the unit holds. */
  readonly clauses: readonly CompiledClause[]
  /** The same, with their groups; a group of which nothing is left is left out. */
  readonly nodes: readonly CompiledNode[]
  /** What the clauses move adds up, but for groups that are capped sums: no `set`, no veto, no highest, no nesting. */
  readonly caps: readonly SumCap[] | undefined
  /** Conditions on facts or exemptions decide which facts are in play. */
  readonly isConditional: boolean
  /** All facts that its clauses read: those in play where it is not conditional. */
  readonly reads: InPlay
  /** Sets of facts in play that came up, by which conditions and exemptions were met. */
  readonly inPlay: Map<number, InPlay>
  readonly memo?: Memo
}

/** The cap of a group, over the clauses from the first to before the last, by their index in the rubric. */
export interface SumCap {
  readonly from: number
  readonly end: number
  readonly cap: number
}

/** Facts in play, by their index and by their id. */
export interface InPlay {
  readonly facts: readonly number[]
  readonly ids: readonly string[]
}

/** A compiled rubric for units that its conditions on the profile treat alike. */
export interface Plan {
  readonly criteria: readonly PlannedCriterion[]
  readonly states: StateCode
}

/** Chooses and keeps a plan for each group of units that the rubric's conditions tell apart. */
export function planner(
  rubric: Rubric,
  slots: Slots,
  criteria: readonly CompiledCriterion[],
): (profile: Profile) => Plan {
  const conditions = distinctConditions(rubric)
  const plans = new Map<string, Plan>()
  return (profile) => {
    let key = ""
    for (const condition of conditions) key += profileHolds(condition, profile) ? "1" : "0"
    let plan = plans.get(key)
    if (!plan) {
      plan = makePlan(profile, slots, criteria)
      plans.set(key, plan)
    }
    return plan
  }
}

function distinctConditions(rubric: Rubric): ProfileCondition[] {
  const all = criteriaOf(rubric).flatMap(({ clauses }) => clausesIn(clauses).flatMap(({ when }) => when?.profile ?? []))
  return [...new Map(all.map((condition) => [JSON.stringify(condition), condition])).values()]
}

function makePlan(profile: Profile, slots: Slots, criteria: readonly CompiledCriterion[]): Plan {
  const planned = criteria.map((criterion) => planCriterion(criterion, profile, slots))
  return { criteria: planned, states: stateCodeOf(planned.map(({ memo }) => memo)) }
}

function planCriterion(compiled: CompiledCriterion, profile: Profile, slots: Slots): PlannedCriterion {
  const applies = ({ clause }: CompiledClause): boolean => profileHolds(clause.when?.profile, profile)
  const clauses = compiled.clauses.filter(applies)
  const nodes = keep(compiled.nodes, applies)
  const reads = inPlayOf(factsReadBy(clauses), slots)
  const memo = memoFor(reads.facts, slots)
  return {
    compiled,
    clauses,
    nodes,
    caps: capsOf(nodes),
    isConditional: clauses.some(({ when, unless }) => when !== undefined || unless !== undefined),
    reads,
    inPlay: new Map(),
    ...(memo && { memo }),
  }
}

export function inPlayOf(facts: readonly number[], slots: Slots): InPlay {
  return { facts, ids: facts.map((index) => slots.all[index]?.fact.id ?? "") }
}

function capsOf(nodes: readonly CompiledNode[]): SumCap[] | undefined {
  const caps: SumCap[] = []
  for (const node of nodes) {
    if (node.kind === "clause") {
      if (node.clause.effect === "set" || node.clause.effect === "veto") return undefined
      continue
    }
    const clauses = node.members.flatMap((member) => (member.kind === "clause" ? [member] : []))
    if (node.group.combine !== "sum" || clauses.length !== node.members.length) return undefined
    const [first, last] = [clauses[0], clauses.at(-1)]
    if (first && last && node.cap !== Infinity) caps.push({ from: first.index, end: last.index + 1, cap: node.cap })
  }
  return caps
}

function keep(nodes: readonly CompiledNode[], applies: (clause: CompiledClause) => boolean): CompiledNode[] {
  return nodes.flatMap((node): CompiledNode[] => {
    if (node.kind === "clause") return applies(node) ? [node] : []
    const members = keep(node.members, applies)
    return members.length > 0 ? [{ ...node, members }] : []
  })
}
