import { formatPoints, noPoints, parsePoints, points } from "../../points.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import type { Finding, LintScope } from "../finding.ts"

type Grade = NonNullable<Rubric["grades"]>[number]

/** Grades stand best first: one that asks for as much as the one before it, or for more than can be reached, is never given. */
export function gradeNeverGiven({ rubric, criteria }: LintScope): Finding[] {
  const grades = rubric.grades ?? []
  const attainable = points(criteria.reduce((sum, { base }) => sum + base, 0))
  return grades.flatMap((grade, index): Finding[] => {
    const least = leastOf(grade)
    const before = grades.slice(0, index).find((each) => leastOf(each) <= least)
    if (!before && least <= attainable) return []
    const [zh, en] = before
      ? [
          `不低于前面的“${before.name.zh}”（${before.atLeast}分）`,
          `no less than ${before.name.en} before it (${before.atLeast})`,
        ]
      : [`高于各条之和${formatPoints(attainable)}分`, `more than the ${formatPoints(attainable)} that can be reached`]
    return [
      {
        code: "gradeNeverGiven",
        severity: "error",
        at: {},
        says: {
          zh: `等级“${grade.name.zh}”要求${grade.atLeast}分，${zh}，不会有单位得到。`,
          en: `The grade ${grade.name.en} asks for ${grade.atLeast} points, ${en}: no unit is given it.`,
        },
        ...(before && {
          fix: {
            says: {
              zh: "各等级由高到低排列，最低分相同的只留第一个。",
              en: "Put the grades best first, one for each limit.",
            },
            set: [{ path: ["grades"], value: bestFirst(grades) }],
          },
        }),
      },
    ]
  })
}

function leastOf({ atLeast }: Grade): number {
  return parsePoints(atLeast) ?? noPoints
}

function bestFirst(grades: readonly Grade[]): Grade[] {
  return [...grades]
    .sort((a, b) => leastOf(b) - leastOf(a))
    .filter((grade, index, sorted) => sorted.findIndex((each) => leastOf(each) === leastOf(grade)) === index)
}
