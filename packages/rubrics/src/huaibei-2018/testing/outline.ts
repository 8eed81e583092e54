import type { Clause, ClauseNode, Criterion, FactCondition, Item, Operand, Threshold } from "@plumbline/rubric-core"
import { huaibei2018 } from "../rubric.ts"

export const items: readonly Item[] = huaibei2018.sections.flatMap((section) => section.items)
export const criteria: readonly Criterion[] = items.flatMap((item) => item.criteria)

/** The criterion of that printed number; a test that names one that is not there fails. */
export function criterionOf(number: string): Criterion {
  const found = criteria.find((criterion) => criterion.number === number)
  if (found === undefined) throw new RangeError(`no criterion ${number}`)
  return found
}

/** Every clause of a criterion, inside groups too, in document order. */
export function clausesOf(criterion: Criterion): readonly Clause[] {
  const flat = (node: ClauseNode): readonly Clause[] => (node.kind === "clause" ? [node] : node.members.flatMap(flat))
  return criterion.clauses.flatMap(flat)
}

/** Ids of the facts that a clause reads in its measure, its condition and its exemption. */
export function factsReadBy(clause: Clause): readonly string[] {
  const { measure, when, unless } = clause
  const measured = "of" in measure ? fromOperand(measure.of) : [measure.fact]
  const compared =
    measure.kind === "comparison" || measure.kind === "periods" ? Object.values(measure.is).flatMap(fromThreshold) : []
  return [...measured, ...compared, ...fromCondition(when?.facts), ...fromCondition(unless)]
}

function fromCondition(condition: FactCondition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ("fact" in condition) return [condition.fact]
  if ("value" in condition) {
    return [...fromOperand(condition.value), ...Object.values(condition.compare).flatMap(fromThreshold)]
  }
  if ("not" in condition) return fromCondition(condition.not)
  return ("all" in condition ? condition.all : condition.any).flatMap(fromCondition)
}

function fromOperand(operand: Operand): readonly string[] {
  return [operand.fact]
}

function fromThreshold(threshold: Threshold): readonly string[] {
  return typeof threshold === "string" ? [] : fromOperand(threshold)
}
