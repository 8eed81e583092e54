import type { GradeDraft } from "../families/draft.ts"
import type { LevelsClause, ReadLevel } from "../reading/reading.ts"
import { type Placed, place } from "./placed.ts"

/** 优秀3分，良好2分，一般1分: one of them is given. */
export function levelsOf(grades: readonly GradeDraft[]): Placed[] {
  const [first] = grades
  const last = grades.at(-1)
  if (first === undefined || last === undefined) return []
  const effect = grades.some(({ outcome }) => outcome.is === "deduct") ? "deduct" : "add"
  const clause: LevelsClause = {
    kind: "levels",
    effect,
    levels: grades.map((grade): ReadLevel => ({ name: grade.name, points: pointsOf(grade) })),
    says: [first.alone.says[0], last.alone.says[1]],
    about: first.alone.about,
    certainty: "certain",
  }
  return [place(clause, grades)]
}

function pointsOf({ outcome }: GradeDraft): string {
  switch (outcome.is) {
    case "deduct":
    case "add":
      return outcome.points
    case "full":
      return "base"
    case "zero":
    case "nothing":
      return "0"
    default:
      return outcome satisfies never
  }
}
