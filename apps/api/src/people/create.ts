import type { Person } from "@plumbline/contract"
import { hashPassword } from "better-auth/crypto"
import type { Kysely } from "kysely"
import { randomUUID } from "node:crypto"
import { appendAudit } from "../audit/append.ts"
import { accounts } from "../database/accounts.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { refuseUnfitPlace } from "./place.ts"

export interface NewPerson extends Omit<Person, "id" | "disabledAt"> {
  readonly password: string
}

/**
 * Creates someone who can sign in, with better-auth's own rows and ours in one transaction. The password is hashed before the
 * transaction begins, for nothing slow may run inside one.
 */
export async function createPerson(database: Database, person: NewPerson, by: string, now: string): Promise<Person> {
  const { password, ...rest } = person
  const hash = await hashPassword(password)
  return database.writes.run((db) => insertPerson(db, { ...rest, hash }, by, now))
}

/** Creates someone whose password was hashed before. */
export async function insertPerson(
  db: Kysely<Tables>,
  { hash, ...rest }: Omit<Person, "id" | "disabledAt"> & { readonly hash: string },
  by: string,
  now: string,
): Promise<Person> {
  const created: Person = { id: randomUUID(), ...rest }
  const { id, username, name, role, unit, part, mustChangePassword = false } = created
  const taken = await db.selectFrom("people").select("id").where("username", "=", username).executeTakeFirst()
  if (taken)
    throw new ProblemError("taken", {
      faults: [{ at: "username", zh: "用户名已被使用", en: "The user name is taken" }],
    })
  await refuseUnfitPlace(db, created)
  const times = { createdAt: now, updatedAt: now }
  await accounts(db)
    .insertInto("user")
    // better-auth wants an e-mail address; nobody sees this one, and no mail is sent to it.
    .values({
      id,
      name,
      username,
      displayUsername: username,
      email: `${id}@people.invalid`,
      emailVerified: 0,
      ...times,
    })
    .execute()
  await accounts(db)
    .insertInto("account")
    .values({ id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: hash, ...times })
    .execute()
  await db
    .insertInto("people")
    .values({
      id,
      username,
      name,
      role,
      unit: unit ?? null,
      part: part ?? null,
      disabledAt: null,
      mustChangePassword: mustChangePassword ? 1 : 0,
      secondFactorSince: null,
    })
    .execute()
  await appendAudit(db, { chain: "people", person: by, action: "createPerson", subject: id, at: now, after: created })
  return created
}
