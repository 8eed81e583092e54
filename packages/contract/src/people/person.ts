/** What a person may be. An auditor reads all and changes nothing. */
export const roles = ["administrator", "reviewer", "county", "auditor"] as const
export type Role = (typeof roles)[number]

/** A county person fills in, or confirms what others filled in (审核人) before it is submitted. */
export const countyParts = ["filler", "confirmer"] as const
export type CountyPart = (typeof countyParts)[number]

/** Someone who is signed in. `unit` is the own unit: required for county people, optional for reviewers. */
export interface Person {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unit?: string | undefined
  readonly part?: CountyPart | undefined
}
