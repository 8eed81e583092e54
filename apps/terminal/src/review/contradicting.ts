import {
  type Comparison,
  type Contradiction,
  contradictions,
  derivedById,
  type FactCondition,
  type Facts,
  type Operand,
  type Profile,
  type Rubric,
} from "@plumbline/rubric-core"

/** A contradiction between facts, with the facts it is about. */
export interface Contradicting extends Contradiction {
  readonly facts: ReadonlySet<string>
}

/** The contradictions among facts, so that each can be shown where one of its facts is. */
export function contradictingFacts(rubric: Rubric, profile: Profile, facts: Facts): Contradicting[] {
  return contradictions(rubric, profile, facts).map((found) => {
    const check = rubric.checks?.find(({ id }) => id === found.id)
    return { ...found, facts: new Set(check ? factsIn(check.when, rubric) : []) }
  })
}

function factsIn(condition: FactCondition, rubric: Rubric): string[] {
  if ("all" in condition) return condition.all.flatMap((part) => factsIn(part, rubric))
  if ("any" in condition) return condition.any.flatMap((part) => factsIn(part, rubric))
  if ("not" in condition) return factsIn(condition.not, rubric)
  if ("fact" in condition) return [condition.fact]
  return [...given(condition.value, rubric), ...thresholds(condition.compare, rubric)]
}

function thresholds(comparison: Comparison, rubric: Rubric): string[] {
  return Object.values(comparison).flatMap((threshold: Comparison["eq"]) =>
    typeof threshold === "object" ? given(threshold, rubric) : [],
  )
}

/** The facts that are asked behind an operand, which may be derived from several. */
function given({ fact }: Operand, rubric: Rubric): readonly string[] {
  const derived = derivedById(rubric, fact)
  if (!derived) return [fact]
  return derived.type === "sum" ? derived.of : [derived.part, derived.whole]
}
