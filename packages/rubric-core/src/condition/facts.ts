import { type BoundFacts, slotOf, type Slots } from "../facts/slots.ts"
import { compileComparison } from "../operand/comparison.ts"
import { compileOperand } from "../operand/operand.ts"
import { stretchOf, sumOver, wholeOperand } from "../operand/whole-operand.ts"
import type { FactCondition } from "../rubric/condition.ts"

/** `undefined` while a fact it needs is open. */
export type Truth = boolean | undefined

export interface ConditionReader {
  /** Indices of the facts it reads. */
  readonly facts: readonly number[]
  readonly decide: (unit: BoundFacts) => Truth
  /** Where it asks for one yes or no and nothing else. */
  readonly answer?: { readonly fact: number; readonly is: boolean }
}

/** Compiles a condition in three values: one false part settles `all`, one true part settles `any`, whatever is still open. */
export function compileCondition(condition: FactCondition, slots: Slots): ConditionReader {
  if ("fact" in condition) return compileAnswer(condition, slots)
  if ("compare" in condition) return compileCompare(condition, slots)
  if ("not" in condition) {
    const inner = compileCondition(condition.not, slots)
    return { facts: inner.facts, decide: (unit) => negate(inner.decide(unit)) }
  }
  const settling = "any" in condition
  const parts = (settling ? condition.any : condition.all).map((part) => compileCondition(part, slots))
  return {
    facts: parts.flatMap((part) => part.facts),
    decide: (unit) => {
      let together: Truth = !settling
      for (const part of parts) {
        const truth = part.decide(unit)
        if (truth === settling) return settling
        if (truth === undefined) together = undefined
      }
      return together
    },
  }
}

function compileAnswer(condition: Extract<FactCondition, { fact: string }>, slots: Slots): ConditionReader {
  const slot = slotOf(slots, condition.fact)
  const wanted = new Set<number>()
  if ("is" in condition) wanted.add(condition.is ? 1 : 0)
  else if (slot.fact.type === "choice") {
    slot.fact.levels.forEach((level, index) => condition.level.includes(level.id) && wanted.add(index))
  }
  return {
    facts: [slot.index],
    decide: ({ values, given }) => (given[slot.index] ? wanted.has(values[slot.at] ?? 0) : undefined),
    ...("is" in condition && { answer: { fact: slot.index, is: condition.is } }),
  }
}

type Comparing = Extract<FactCondition, { value: unknown }>

function compileCompare(condition: Comparing, slots: Slots): ConditionReader {
  return compileStretch(condition, slots) ?? compileExactly(condition, slots)
}

/** The common case without fractions: one sum of one fact between whole numbers. */
function compileStretch({ value, compare }: Comparing, slots: Slots): ConditionReader | undefined {
  const whole = wholeOperand(value, slots, "total")
  const stretch = whole && stretchOf(compare, whole.per)
  if (!whole || !stretch) return undefined
  const { index } = slotOf(slots, value.fact)
  return {
    facts: [index],
    decide: ({ values, given }) => {
      if (!given[index]) return undefined
      const sum = sumOver(values, whole.at, whole.length)
      return sum >= stretch.from && sum <= stretch.to
    },
  }
}

function compileExactly(condition: Comparing, slots: Slots): ConditionReader {
  const operand = compileOperand(condition.value, slots, "total")
  const comparison = compileComparison(condition.compare, slots)
  const facts = [...operand.facts, ...comparison.facts]
  return {
    facts,
    decide: ({ values, given }) => {
      if (!facts.every((fact) => given[fact])) return undefined
      const quantity = operand.read(values)
      return quantity ? (comparison.holds(quantity, values) ?? false) : false
    },
  }
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}
