import type { Person } from "@plumbline/contract"
import { ProblemError } from "../server/problem-error.ts"

/** Settings of the year belong to administrators. */
export function administratorsOnly(person: Person): void {
  if (person.role !== "administrator") throw new ProblemError("notAllowed")
}

/** What only the centre's own people and auditors may read. */
export function centreOnly(person: Person): void {
  if (person.role !== "administrator" && person.role !== "auditor") throw new ProblemError("notAllowed")
}
