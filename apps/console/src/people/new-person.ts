import type { BodyOf, CountyPart, Role } from "@plumbline/contract"

/** A person as typed into the form. */
export interface PersonForm {
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly unit: string
  readonly part: CountyPart
  readonly password: string
}

export type PersonFault = "needName" | "badUsername" | "unitNeeded" | "shortPassword"

/** What is missing; the server checks the same again. */
export function personFaults({ name, username, role, unit, password }: PersonForm): readonly PersonFault[] {
  return [
    ...(name.trim() ? [] : (["needName"] as const)),
    ...(/^[a-z0-9][a-z0-9._-]{2,31}$/.test(username.trim()) ? [] : (["badUsername"] as const)),
    ...(role !== "county" || unit ? [] : (["unitNeeded"] as const)),
    ...(password.length >= 10 ? [] : (["shortPassword"] as const)),
  ]
}

/** What is sent: a unit only where one was chosen, a part only for county people. */
export function newPersonBody(form: PersonForm): BodyOf<"POST /people"> {
  const hasUnit = form.unit !== "" && (form.role === "county" || form.role === "reviewer")
  return {
    name: form.name.trim(),
    username: form.username.trim(),
    role: form.role,
    password: form.password,
    ...(hasUnit ? { unit: form.unit } : {}),
    ...(form.role === "county" ? { part: form.part } : {}),
  }
}
