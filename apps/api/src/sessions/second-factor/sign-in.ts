import { codeSent } from "@plumbline/contract/schema"
import type { Context } from "hono"
import { jsonBody } from "../../server/json-body.ts"
import { ProblemError } from "../../server/problem-error.ts"
import type { Services } from "../../server/services.ts"
import { enter } from "../enter.ts"
import { challenged, forgetChallenges } from "./challenge.ts"
import type { CodeKind } from "./store.ts"
import { proveCode, type Work } from "./tries.ts"

/** The second half of signing in: the challenge that the first half answered, and a code. */
export async function signInWithCode(context: Context, services: Services): Promise<Response> {
  const { challenge, code } = codeSent.parse(await jsonBody(context, codeSent))
  const { database, now } = services
  const half = await challenged(database.reads, challenge, now())
  if (!half) throw new ProblemError("notSignedIn")
  const { person } = half
  const take: Work<CodeKind> = async (db, takeCode) => {
    // Asked once more inside the transaction: it may have been used, or the password changed, meanwhile.
    if (!(await challenged(db, challenge, now()))) throw new ProblemError("notSignedIn")
    const kind = await takeCode(code)
    if (kind) await forgetChallenges(db, person.id)
    return kind
  }
  const kind = await proveCode(services, person, take, () => new ProblemError("wrongCode"))
  return context.json(await enter(context, services, { ...half, code: kind }))
}
