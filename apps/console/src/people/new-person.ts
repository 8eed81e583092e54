import type { BodyOf, CountyPart, Person, Role } from "@plumbline/contract"

/** Someone's name and place as typed into a form. */
export interface Place {
  name: string
  role: Role
  unit: string
  part: CountyPart
}

/** A new person as typed. */
export interface PersonForm extends Place {
  username: string
  password: string
}

export type PersonFault = "needName" | "badUsername" | "unitNeeded" | "shortPassword"

/** What is missing of a place; the server checks the same again. */
export function placeFaults({ name, role, unit }: Place): readonly PersonFault[] {
  return [
    ...(name.trim() ? [] : (["needName"] as const)),
    ...(role !== "county" || unit ? [] : (["unitNeeded"] as const)),
  ]
}

/** What is missing of a new person. */
export function personFaults(form: PersonForm): readonly PersonFault[] {
  return [
    ...placeFaults(form),
    ...(/^[a-z0-9][a-z0-9._-]{2,31}$/.test(form.username.trim()) ? [] : (["badUsername"] as const)),
    ...(form.password.length >= 10 ? [] : (["shortPassword"] as const)),
  ]
}

/** What is sent of a place: a unit only where one was chosen, a part only for county people. */
export function placeBody({ name, role, unit, part }: Place): BodyOf<"PUT /people/{person}"> {
  const hasUnit = unit !== "" && (role === "county" || role === "reviewer")
  return {
    name: name.trim(),
    role,
    ...(hasUnit ? { unit } : {}),
    ...(role === "county" ? { part } : {}),
  }
}

/** What is sent of a new person. */
export function newPersonBody(form: PersonForm): BodyOf<"POST /people"> {
  return { ...placeBody(form), username: form.username.trim(), password: form.password }
}

/** Someone's present place, to be changed. */
export function placeOf({ name, role, unit = "", part = "filler" }: Person): Place {
  return { name, role, unit, part }
}
