import { type Contradiction, criteriaOf, type Criterion, type Rubric } from "@plumbline/rubric-core"
import { factsIn } from "@plumbline/ui"

/** The criteria whose answers contradict each other, in the order of the table; a derived fact counts as those it is made of. */
export function criteriaIn({ id }: Contradiction, rubric: Rubric): readonly Criterion[] {
  const check = rubric.checks?.find((one) => one.id === id)
  const read = check ? factsIn(check.when) : []
  const facts = new Set(read.flatMap((fact) => madeOf(fact, rubric)))
  return criteriaOf(rubric).filter((criterion) => criterion.facts.some((fact) => facts.has(fact.id)))
}

function madeOf(id: string, { derived = [] }: Rubric): readonly string[] {
  const sum = derived.find((fact) => fact.id === id)
  if (!sum) return [id]
  return sum.type === "sum" ? sum.of : [sum.part, sum.whole]
}
