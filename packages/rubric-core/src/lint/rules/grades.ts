import { parsePoints } from "../../points.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Grades stand best first: one that asks for as much as the one before it is never given. */
export function gradesInOrder({ rubric }: LintScope): Finding[] {
  const grades = rubric.grades ?? []
  return grades.flatMap((grade, index): Finding[] => {
    const before = grades[index - 1]
    if (!before || (parsePoints(grade.atLeast) ?? 0) < (parsePoints(before.atLeast) ?? 0)) return []
    return [
      {
        code: "gradeNeverGiven",
        severity: "error",
        at: {},
        says: {
          zh: `等级“${grade.name.zh}”的最低分不低于前一等级“${before.name.zh}”，不会有单位得到。`,
          en: `The grade ${grade.name.en} asks for no less than ${before.name.en} before it: no unit is given it.`,
        },
      },
    ]
  })
}
