import type { CriterionScore } from "@plumbline/rubric-core"

/** Whether two layers of a criterion say the same thing for the same reasons, the adjustment aside. */
export function hasSameLines(one: CriterionScore, other: CriterionScore): boolean {
  return JSON.stringify(one.lines.map(saidBy)) === JSON.stringify(other.lines.map(saidBy))
}

function saidBy({ clause, status, quantity, level, band, moved }: CriterionScore["lines"][number]): readonly unknown[] {
  return [clause.id, status, quantity.value, quantity.of, level, band, moved]
}
