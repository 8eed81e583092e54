import { profileHolds } from "../condition/profile.ts"
import type { ProfileCondition } from "../rubric/condition.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import { clausesIn, criteriaOf } from "../rubric/outline.ts"
import type { CompiledClause } from "./clause.ts"
import { type CompiledCriterion, type CompiledGroup, type CompiledNode, factsReadBy } from "./criterion.ts"
import type { Slots } from "../facts/slots.ts"
import { KeptScores } from "./kept.ts"
import { type StateMemo, stateMemo } from "./memo.ts"
import { type StateColumns, stateColumns } from "./states.ts"

/** One criterion as it binds units of one kind. */
export interface PlannedCriterion {
  readonly compiled: CompiledCriterion
  /** The clauses whose condition on the unit holds. */
  readonly clauses: readonly CompiledClause[]
  /** The groups among them; of a group of which nothing is left nothing is left. */
  readonly groups: readonly CompiledGroup[]
  /** Conditions on facts or exemptions decide which facts are in play. */
  readonly isConditional: boolean
  /** All facts that its clauses read: those in play where it is not conditional. */
  readonly reads: InPlay
  readonly memo: StateMemo | undefined
  /** What is in no state of the memo. */
  readonly kept: KeptScores
}

/** Facts in play, by their index and by their id. */
export interface InPlay {
  readonly facts: readonly number[]
  readonly ids: readonly string[]
}

/** A compiled rubric for units that its conditions on the profile treat alike. */
export interface Plan {
  readonly criteria: readonly PlannedCriterion[]
  readonly states: StateColumns
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
  return { criteria: planned, states: stateColumns(planned.map(({ memo }) => memo)) }
}

function planCriterion(compiled: CompiledCriterion, profile: Profile, slots: Slots): PlannedCriterion {
  const applies = ({ clause }: CompiledClause): boolean => profileHolds(clause.when?.profile, profile)
  const clauses = compiled.clauses.filter(applies)
  const reads = inPlayOf(factsReadBy(clauses), slots)
  return {
    compiled,
    clauses,
    groups: keep(compiled.nodes, applies).filter((node) => node.kind === "group"),
    isConditional: clauses.some(({ when, unless }) => when !== undefined || unless !== undefined),
    reads,
    memo: stateMemo(reads.facts, slots),
    kept: new KeptScores(reads.facts, slots),
  }
}

export function inPlayOf(some: readonly number[], slots: Slots): InPlay {
  const facts = [...new Set(some)].sort((a, b) => a - b)
  return { facts, ids: facts.map((index) => slots.all[index]?.fact.id ?? "") }
}

function keep(nodes: readonly CompiledNode[], applies: (clause: CompiledClause) => boolean): CompiledNode[] {
  return nodes.flatMap((node): CompiledNode[] => {
    if (node.kind === "clause") return applies(node) ? [node] : []
    const members = keep(node.members, applies)
    return members.length > 0 ? [{ ...node, members }] : []
  })
}
