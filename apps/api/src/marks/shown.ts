import type { Person } from "@plumbline/contract"
import type { Loaded } from "../assessments/load.ts"

/** Whose mark it is, and whether it settles a difference. */
interface Owned {
  readonly reviewer: string
  readonly settled: boolean
}

/**
 * The marks that count: those of whoever is assigned now and not of the own unit, and what the team has settled. The others
 * stay stored, and count again when their reviewer is assigned again.
 */
export function countingMarks<Mark extends Owned>(marks: readonly Mark[], { judges }: Loaded): Mark[] {
  return marks.filter((mark) => mark.settled || judges.has(mark.reviewer))
}

/**
 * The marks that a person may see of those that count. In a blind year reviewers judge without seeing each other; the lead, who
 * settles what differs, sees all, and so does the centre.
 */
export function shownMarks<Mark extends Owned>(marks: readonly Mark[], person: Person, loaded: Loaded): Mark[] {
  const counting = countingMarks(marks, loaded)
  if (seesAllMarks(person, loaded)) return counting
  return counting.filter((mark) => mark.settled || mark.reviewer === person.id)
}

/** Whether a person sees what every reviewer marks, and not only the own. */
export function seesAllMarks(person: Person, { reviewers, cycle }: Loaded): boolean {
  const isLead = reviewers.some((reviewer) => reviewer.person === person.id && reviewer.lead)
  return person.role !== "reviewer" || isLead || cycle.blind === 0
}
