import type { Person } from "@plumbline/contract"
import type { Context } from "hono"
import { ProblemError } from "../server/problem-error.ts"
import type { Services } from "../server/services.ts"

/** Who asks, for the routes that do not speak JSON; refuses strangers, and those who are to set a password or a second factor. */
export async function signedIn(context: Context, { sessions }: Services): Promise<Person> {
  const current = await sessions.current(context.req.raw.headers)
  if (!current) throw new ProblemError("notSignedIn")
  if (current.person.mustChangePassword) throw new ProblemError("changePassword")
  if (current.person.mustAddSecondFactor) throw new ProblemError("addSecondFactor")
  return current.person
}
