import type { CriterionScore, Missing } from "@plumbline/rubric-core"

/** How far one criterion is: open until every fact in play is given; then what would make it sounder. */
export type Progress = "open" | "part" | "done" | "grounds" | "evidence"

/** How far a criterion is, by its score and by what is missing of it. */
export function progressOf(score: CriterionScore, missing: readonly Missing["missing"][]): Progress {
  if (!score.complete) return score.open.length < score.inPlay.length ? "part" : "open"
  if (missing.includes("grounds")) return "grounds"
  return missing.includes("evidence") ? "evidence" : "done"
}

/** How far each criterion is, by its id. */
export function progressByCriterion(
  scores: readonly CriterionScore[],
  missing: readonly Missing[],
): Readonly<Record<string, Progress>> {
  return Object.fromEntries(
    scores.map((score) => {
      const own = missing.filter(({ criterion }) => criterion === score.id).map((one) => one.missing)
      return [score.id, progressOf(score, own)]
    }),
  )
}

/** A sign beside each word: never colour alone. */
export const progressSigns: Readonly<Record<Progress, string>> = {
  open: "○",
  part: "◐",
  done: "●",
  grounds: "!",
  evidence: "※",
}
