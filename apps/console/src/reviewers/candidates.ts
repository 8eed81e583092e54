import { type AssessmentStanding, may, type Person } from "@plumbline/contract"

/** A reviewer who could be assigned, or may not be because it is the own unit. */
export interface Candidate {
  readonly person: Person
  readonly isOwnUnit: boolean
}

/** Every reviewer, with the rule of the own unit as the contract states it: asked of each as though assigned and leading. */
export function candidates(people: readonly Person[], standing: AssessmentStanding): readonly Candidate[] {
  return people
    .filter(({ role }) => role === "reviewer")
    .map((person) => {
      const asked = may(person, "read", { ...standing, reviewers: [{ person: person.id, lead: true }] })
      return { person, isOwnUnit: !asked.ok && asked.because === "unit" }
    })
}
