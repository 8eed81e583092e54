import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"
import type { Kysely } from "kysely"
import type { Tables } from "../../database/tables.ts"
import { newRecoveryCodes, plainCode, stepOf } from "./codes.ts"

/** A digest that is keyed with the server's secret. */
export type KeyedDigest = (text: string) => string

/** Which of the two a code was. */
export type CodeKind = "app" | "recovery"

// better-auth's own cipher (XChaCha20-Poly1305); the key is derived, so that it opens nothing else.
const keyOf = (keyedDigest: KeyedDigest) => keyedDigest("the key of second factors")

/** A secret as it is kept: of no use without the file that holds the server's own. */
export function seal(secret: string, keyedDigest: KeyedDigest): Promise<string> {
  return symmetricEncrypt({ key: keyOf(keyedDigest), data: secret })
}

interface Given {
  readonly person: string
  readonly code: string
  readonly now: string
}

/** Takes a code of the app or a recovery code, once; says which it was, or `undefined` where it is neither or was used before. */
export async function takeCode(
  db: Kysely<Tables>,
  { person, code, now }: Given,
  keyedDigest: KeyedDigest,
): Promise<CodeKind | undefined> {
  if (await takeAppCode(db, { person, code, now }, keyedDigest)) return "app"
  const { numUpdatedRows } = await db
    .updateTable("recoveryCodes")
    .set({ usedAt: now })
    .where("person", "=", person)
    .where("hash", "=", hashOf({ person, code }, keyedDigest))
    .where("usedAt", "is", null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? "recovery" : undefined
}

/** Takes a code of the app alone: to prove, at the beginning, that the app has the secret. */
export async function takeAppCode(
  db: Kysely<Tables>,
  { person, code, now }: Given,
  keyedDigest: KeyedDigest,
): Promise<boolean> {
  const row = await db.selectFrom("secondFactors").selectAll().where("person", "=", person).executeTakeFirst()
  if (!row) return false
  const secret = await symmetricDecrypt({ key: keyOf(keyedDigest), data: row.secret })
  const step = stepOf(secret, plainCode(code), now)
  if (step === undefined || step <= row.usedStep) return false
  await db.updateTable("secondFactors").set({ usedStep: step }).where("person", "=", person).execute()
  return true
}

/** Replaces the recovery codes; only their keyed digests are kept. */
export async function renewRecoveryCodes(
  db: Kysely<Tables>,
  person: string,
  keyedDigest: KeyedDigest,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await db.deleteFrom("recoveryCodes").where("person", "=", person).execute()
  const rows = codes.map((code) => ({ person, hash: hashOf({ person, code }, keyedDigest), usedAt: null }))
  await db.insertInto("recoveryCodes").values(rows).execute()
  return codes
}

/** Forgets all that belongs to someone's second factor. */
export async function forgetSecondFactor(db: Kysely<Tables>, person: string): Promise<void> {
  for (const table of ["signInChallenges", "recoveryCodes", "secondFactors"] as const) {
    await db.deleteFrom(table).where("person", "=", person).execute()
  }
  await db.updateTable("people").set({ secondFactorSince: null }).where("id", "=", person).execute()
}

function hashOf({ person, code }: Pick<Given, "person" | "code">, keyedDigest: KeyedDigest): string {
  return keyedDigest(JSON.stringify(["recovery code", person, plainCode(code)]))
}
