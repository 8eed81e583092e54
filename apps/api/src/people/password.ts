import type { Person } from "@plumbline/contract"
import { hashPassword, verifyPassword } from "better-auth/crypto"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import { accounts } from "../database/accounts.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { countTry, forgetFailures } from "../sessions/failures.ts"
import { forgetAccounts } from "../sessions/oidc/subject.ts"
import { forgetChallenges } from "../sessions/second-factor/challenge.ts"
import { somebody } from "./change.ts"

interface OwnPassword {
  readonly person: Person
  /** The session that goes on; all others of the person end. */
  readonly session: string
  readonly current: string
  readonly next: string
  readonly now: string
}

interface Proof {
  readonly person: Person
  readonly password: string
  /** The field that it was typed into. */
  readonly at: string
  readonly now: string
}

/** Asks for the password once more. Whoever found an open screen has no more tries at it than at signing in. */
export async function provePassword(database: Database, { person, password, at, now }: Proof): Promise<void> {
  const trying = { username: person.username, address: `session of ${person.id}` }
  if (!(await database.writes.run((db) => countTry(db, trying, now)))) throw new ProblemError("tooMany")
  if (!(await isPassword(database.reads, person.id, password))) {
    throw new ProblemError("invalid", { faults: [{ at, zh: "当前密码不对", en: "The current password is wrong" }] })
  }
  await database.writes.run((db) => forgetFailures(db, trying))
}

/** Sets one's own password. */
export async function changeOwnPassword(
  database: Database,
  { person, session, current, next, now }: OwnPassword,
): Promise<Person> {
  await provePassword(database, { person, password: current, at: "current", now })
  refuseWeak(next, person, "next")
  if (next === current) {
    throw new ProblemError("invalid", {
      faults: [{ at: "next", zh: "新密码不能与当前密码相同", en: "The new password is the current one" }],
    })
  }
  const hash = await hashPassword(next)
  return database.writes.run(async (db) => {
    await setPassword(db, { id: person.id, hash, mustChange: false, now })
    await accounts(db).deleteFrom("session").where("userId", "=", person.id).where("id", "<>", session).execute()
    await appendAudit(db, { chain: "people", person: person.id, action: "changePassword", subject: person.id, at: now })
    return somebody(db, person.id)
  })
}

interface GivenPassword {
  readonly id: string
  readonly password: string
  readonly by: Person
  readonly now: string
}

/** Gives someone who forgot the old one a password for one sign-in: all sessions end, it must be changed at once, and single sign-on begins anew. */
export async function resetPassword(database: Database, { id, password, by, now }: GivenPassword): Promise<Person> {
  refuseWeak(password, await somebody(database.reads, id))
  const hash = await hashPassword(password)
  return database.writes.run(async (db) => {
    await setPassword(db, { id, hash, mustChange: true, now })
    await forgetAccounts(db, id)
    await accounts(db).deleteFrom("session").where("userId", "=", id).execute()
    await appendAudit(db, { chain: "people", person: by.id, action: "resetPassword", subject: id, at: now })
    return somebody(db, id)
  })
}

/** Refuses what anyone would try first. Length is the shape's to check. */
export function refuseWeak(password: string, { username }: Pick<Person, "username">, at = "password"): void {
  const plain = password.toLowerCase()
  if (!plain.includes(username.toLowerCase()) && new Set(plain).size >= 5) return
  throw new ProblemError("invalid", {
    faults: [
      {
        at,
        zh: "密码不能包含用户名，且至少有5种不同的字符",
        en: "A password does not hold the user name and has at least 5 different characters",
      },
    ],
  })
}

export async function isPassword(db: Kysely<Tables>, id: string, password: string): Promise<boolean> {
  const account = await accounts(db)
    .selectFrom("account")
    .select("password")
    .where("userId", "=", id)
    .where("providerId", "=", "credential")
    .executeTakeFirst()
  return account !== undefined && verifyPassword({ hash: account.password, password })
}

async function setPassword(
  db: Kysely<Tables>,
  { id, hash, mustChange, now }: { id: string; hash: string; mustChange: boolean; now: string },
): Promise<void> {
  await accounts(db)
    .updateTable("account")
    .set({ password: hash, updatedAt: now })
    .where("userId", "=", id)
    .where("providerId", "=", "credential")
    .execute()
  await forgetChallenges(db, id)
  await db
    .updateTable("people")
    .set({ mustChangePassword: mustChange ? 1 : 0 })
    .where("id", "=", id)
    .execute()
}
