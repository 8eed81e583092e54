import type { Person } from "@plumbline/contract"
import { hashPassword } from "better-auth/crypto"
import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { isPassword } from "../people/password.ts"
import { personByUsername } from "../people/queries.ts"

/** A name and a password, as typed. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** Whose name and password these are; nobody's where the account was closed. An unknown name takes as long as a wrong password. */
export async function personByPassword(
  db: Kysely<Tables>,
  { username, password }: Credentials,
): Promise<Person | undefined> {
  const person = await personByUsername(db, username)
  if (!person) {
    await hashPassword(password)
    return undefined
  }
  return (await isPassword(db, person.id, password)) && person.disabledAt === undefined ? person : undefined
}
