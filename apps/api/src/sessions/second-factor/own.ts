import type { Person } from "@plumbline/contract"
import { appendAudit } from "../../audit/append.ts"
import { accounts } from "../../database/accounts.ts"
import { somebody } from "../../people/change.ts"
import { provePassword } from "../../people/password.ts"
import { ProblemError } from "../../server/problem-error.ts"
import type { Services } from "../../server/services.ts"
import { addressOf, newSecret } from "./codes.ts"
import { forgetSecondFactor, renewRecoveryCodes, seal, takeAppCode } from "./store.ts"
import { proveCode } from "./tries.ts"

interface Own {
  readonly person: Person
  readonly password: string
}

/** A secret for the app. Until its first code was given it changes nothing, and beginning anew replaces it. */
export async function beginSecondFactor(services: Services, { person, password }: Own) {
  const { database, keyedDigest, now } = services
  refuseSecond(person)
  await provePassword(database, { person, password, at: "password", now: now() })
  const secret = newSecret()
  const row = { secret: await seal(secret, keyedDigest), usedStep: 0 }
  await database.writes.run(async (db) => {
    refuseSecond(await somebody(db, person.id))
    await db
      .insertInto("secondFactors")
      .values({ person: person.id, ...row })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
      .execute()
    await appendAudit(db, eventOf(person, "beginSecondFactor", now()))
  })
  return { secret, uri: addressOf(secret, person.username) }
}

interface First {
  readonly person: Person
  /** The session that goes on; all others of the person were opened without a code, and end. */
  readonly session: string
  readonly code: string
}

/** Turns it on with a first code; the recovery codes are told this once. */
export async function addSecondFactor(services: Services, { person, session, code }: First): Promise<string[]> {
  const { keyedDigest, now } = services
  refuseSecond(person)
  return proveCode(services, person, async (db) => {
    refuseSecond(await somebody(db, person.id))
    const begun = await db.selectFrom("secondFactors").select("person").where("person", "=", person.id).execute()
    if (begun.length === 0) throw new ProblemError("wrongState")
    if (!(await takeAppCode(db, { person: person.id, code, now: now() }, keyedDigest))) return undefined
    await db.updateTable("people").set({ secondFactorSince: now() }).where("id", "=", person.id).execute()
    await accounts(db).deleteFrom("session").where("userId", "=", person.id).where("id", "<>", session).execute()
    await appendAudit(db, eventOf(person, "addSecondFactor", now()))
    return renewRecoveryCodes(db, person.id, keyedDigest)
  })
}

/** Ten new recovery codes; the ones before count no more. */
export async function renewOwnCodes(services: Services, { person, password, code }: Own & { readonly code: string }) {
  const { database, keyedDigest, now } = services
  await provePassword(database, { person, password, at: "password", now: now() })
  return proveCode(services, person, async (db, take) => {
    if (!(await take(code))) return undefined
    await appendAudit(db, eventOf(person, "renewRecoveryCodes", now()))
    return renewRecoveryCodes(db, person.id, keyedDigest)
  })
}

/** Turns it off, for whoever has the password and a code. */
export async function removeSecondFactor(
  services: Services,
  { person, password, code }: Own & { readonly code: string },
): Promise<Person> {
  const { database, now } = services
  await provePassword(database, { person, password, at: "password", now: now() })
  return proveCode(services, person, async (db, take) => {
    if (!(await take(code))) return undefined
    await forgetSecondFactor(db, person.id)
    await appendAudit(db, eventOf(person, "removeSecondFactor", now()))
    return somebody(db, person.id)
  })
}

function refuseSecond({ secondFactorSince }: Person): void {
  if (secondFactorSince !== undefined) throw new ProblemError("taken")
}

function eventOf({ id }: Person, action: string, at: string) {
  return { chain: "people", person: id, action, subject: id, at }
}
