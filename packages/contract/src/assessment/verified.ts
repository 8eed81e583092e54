import type { FactValue, Facts } from "@plumbline/rubric-core"

/** One fact that a reviewer found otherwise, and why. */
export interface FactChange {
  readonly fact: string
  readonly value: FactValue
  readonly reason: string
}

/** One reviewer's word on one criterion. `sawVersion` is the version of the county's answer that was judged. */
export interface Mark {
  readonly criterion: string
  readonly reviewer: string
  readonly verdict: "agreed" | "changed"
  readonly changes: readonly FactChange[]
  /** `takenBack` once the reviewer took the mark back. */
  readonly sawVersion: number
}

/** The version that a mark saw that was taken back: no answer has it. */
export const takenBack = -1

/** How a criterion stands among its reviewers. */
export type Standing = "unmarked" | "outdated" | "differs" | "agreed" | "changed" | "settled"

export interface CriterionStanding {
  readonly criterion: string
  readonly standing: Standing
  /** The changes that count in the verified layer. */
  readonly changes: readonly FactChange[]
}

/**
 * What the reviewers' marks on one criterion come to. A settled mark wins; marks that saw an older answer are outdated;
 * two marks with different values differ until they are settled, and the lead's stands meanwhile.
 */
export function standingOf(
  criterion: string,
  marks: readonly Mark[],
  settled: Mark | undefined,
  answerVersion: number,
  lead?: string,
): CriterionStanding {
  if (settled && settled.sawVersion === answerVersion)
    return { criterion, standing: "settled", changes: settled.changes }
  const given = marks.filter((mark) => mark.sawVersion !== takenBack)
  const current = given.filter((mark) => mark.sawVersion === answerVersion)
  const first = current.find((mark) => mark.reviewer === lead) ?? current[0]
  if (!first) return { criterion, standing: given.length > 0 ? "outdated" : "unmarked", changes: [] }
  const differs = current.some((mark) => valuesOf(mark.changes) !== valuesOf(first.changes))
  return { criterion, standing: differs ? "differs" : first.verdict, changes: first.changes }
}

/** The verified layer's facts: the county's, overlaid with what the reviewers changed. */
export function verifiedFacts(self: Facts, standings: readonly CriterionStanding[]): Facts {
  const changed = standings.flatMap(({ changes }) => changes.map(({ fact, value }) => [fact, value] as const))
  return { ...self, ...Object.fromEntries(changed) }
}

/** Whether a review may be finished: every criterion marked on the current answer, and no difference left. */
export function reviewIsDone(standings: readonly CriterionStanding[]): boolean {
  return standings.every(({ standing }) => standing === "agreed" || standing === "changed" || standing === "settled")
}

function valuesOf(changes: readonly FactChange[]): string {
  return JSON.stringify(
    [...changes].map(({ fact, value }) => [fact, value]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
}
