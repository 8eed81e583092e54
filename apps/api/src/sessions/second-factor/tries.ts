import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { ProblemError } from "../../server/problem-error.ts"
import type { Services } from "../../server/services.ts"
import { countTry, forgetFailures } from "../failures.ts"
import { type CodeKind, takeCode } from "./store.ts"

type Take = (code: string) => Promise<CodeKind | undefined>
/** What asks for a code; `take` takes one of the person's. */
export type Work<Result> = (db: Kysely<Tables>, take: Take) => Promise<Result | undefined>

/**
 * Does what asks for a code, in one transaction with taking it; `undefined` says that the code was wrong. Tries are counted
 * for the person, from wherever they come: six digits stand no thousand guesses. A wrong one is audited, for whoever sends it
 * has the password.
 */
export async function proveCode<Result>(
  services: Services,
  person: Person,
  work: Work<Result>,
  refusal: () => ProblemError = wrongField,
): Promise<Result> {
  const { database, keyedDigest, now } = services
  const trying = { username: person.username, address: `second factor of ${person.id}` }
  if (!(await database.writes.run((db) => countTry(db, trying, now())))) throw new ProblemError("tooMany")
  const done = await database.writes.run(async (db) => {
    const take: Take = (code) => takeCode(db, { person: person.id, code, now: now() }, keyedDigest)
    const result = await work(db, take)
    if (result !== undefined) await forgetFailures(db, trying)
    else
      await appendAudit(db, { chain: "people", person: person.id, action: "wrongCode", subject: person.id, at: now() })
    return result
  })
  if (done === undefined) throw refusal()
  return done
}

function wrongField(): ProblemError {
  const { zh, en } = new ProblemError("wrongCode").problem
  return new ProblemError("invalid", { faults: [{ at: "code", zh, en }] })
}
