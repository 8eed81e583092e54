import { profileHolds } from "../condition/profile.ts"
import type { ProfileCondition } from "../rubric/condition.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import { clausesIn, criteriaOf } from "../rubric/outline.ts"
import type { CompiledClause } from "./clause.ts"
import { type CompiledCriterion, type CompiledNode, factsReadBy } from "./criterion.ts"
import type { Slots } from "../facts/slots.ts"
import { memoFor, type Memo } from "./memo.ts"
import { rowsOf, type Rows } from "./rows.ts"

/** One criterion as it binds units of one kind. */
export interface PlannedCriterion {
  readonly compiled: CompiledCriterion
  /** The clauses whose condition on the unit holds. */
  readonly clauses: readonly CompiledClause[]
  /** The same, with their groups; a group of which nothing is left is left out. */
  readonly nodes: readonly CompiledNode[]
  /** No groups, no `set`, no veto: what the clauses move adds up. */
  readonly isPlain: boolean
  /** Conditions on facts or exemptions decide which facts are in play. */
  readonly isConditional: boolean
  /** Indices and ids of the facts that are in play whatever the facts say; of use where it is not conditional. */
  readonly facts: readonly number[]
  readonly factIds: readonly string[]
  readonly memo?: Memo
}

/** A compiled rubric for units that its conditions on the profile treat alike. */
export interface Plan {
  readonly criteria: readonly PlannedCriterion[]
  readonly rows: Rows
  /** Criteria that are no sum of rows: a `set` or a veto is among their clauses. */
  readonly settled: readonly PlannedCriterion[]
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
  const summed = planned.filter(isSummed)
  return {
    criteria: planned,
    rows: rowsOf(summed.flatMap(({ clauses }) => clauses)),
    settled: planned.filter((criterion) => !isSummed(criterion)),
  }
}

function isSummed({ clauses }: PlannedCriterion): boolean {
  return clauses.every(({ clause: { effect } }) => effect === "deduct" || effect === "add")
}

function planCriterion(compiled: CompiledCriterion, profile: Profile, slots: Slots): PlannedCriterion {
  const applies = ({ clause }: CompiledClause): boolean => profileHolds(clause.when?.profile, profile)
  const clauses = compiled.clauses.filter(applies)
  const facts = factsReadBy(clauses)
  const isConditional = clauses.some(({ when, unless }) => when !== undefined || unless !== undefined)
  const memo = memoFor(facts, slots)
  return {
    compiled,
    clauses,
    nodes: keep(compiled.nodes, applies),
    isPlain:
      compiled.nodes.every(({ kind }) => kind === "clause") &&
      clauses.every(({ clause: { effect } }) => effect === "deduct" || effect === "add"),
    isConditional,
    facts,
    factIds: facts.map((index) => slots.all[index]?.fact.id ?? ""),
    ...(memo && { memo }),
  }
}

function keep(nodes: readonly CompiledNode[], applies: (clause: CompiledClause) => boolean): CompiledNode[] {
  return nodes.flatMap((node): CompiledNode[] => {
    if (node.kind === "clause") return applies(node) ? [node] : []
    const members = keep(node.members, applies)
    return members.length > 0 ? [{ ...node, members }] : []
  })
}
