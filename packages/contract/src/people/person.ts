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
  /** When the account was closed to whoever left: UTC, ISO 8601. */
  readonly disabledAt?: string | undefined
  /** The password is one that somebody else set: nothing can be done before another one is set. */
  readonly mustChangePassword?: boolean | undefined
  /** Since when signing in asks for a code besides the password: UTC, ISO 8601. */
  readonly secondFactorSince?: string | undefined
  /** The centre asks for a second factor and this person has none: nothing else can be done before. */
  readonly mustAddSecondFactor?: boolean | undefined
}
