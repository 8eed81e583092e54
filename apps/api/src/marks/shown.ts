import type { Person } from "@plumbline/contract"
import type { Loaded } from "../assessments/load.ts"

/** Whose mark it is, and whether it settles a difference. */
interface Owned {
  readonly reviewer: string
  readonly settled: boolean
}

/** Reviewers judge without seeing each other; the lead, who settles what differs, sees all, and so does the centre. */
export function shownMarks<Mark extends Owned>(marks: readonly Mark[], person: Person, { reviewers }: Loaded): Mark[] {
  const isLead = reviewers.some((reviewer) => reviewer.person === person.id && reviewer.lead)
  if (person.role !== "reviewer" || isLead) return [...marks]
  return marks.filter((mark) => mark.settled || mark.reviewer === person.id)
}
