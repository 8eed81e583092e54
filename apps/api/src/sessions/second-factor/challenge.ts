import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { createHash, randomBytes } from "node:crypto"
import type { Tables } from "../../database/tables.ts"
import { personById } from "../../people/queries.ts"

/** How long somebody may look for the phone, in minutes. */
const minutes = 5

/** Someone who has proved who it is but for the code. */
interface Half {
  readonly person: Person
  /** The provider of identities, where no password was asked for. */
  readonly by?: "oidc" | undefined
}

/** Remembers how far somebody got; what is answered is kept as a digest alone. */
export async function beginChallenge(db: Kysely<Tables>, { person, by }: Half, now: string): Promise<string> {
  const challenge = randomBytes(32).toString("base64url")
  await db.deleteFrom("signInChallenges").where("until", "<=", now).execute()
  const until = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  await db
    .insertInto("signInChallenges")
    .values({ hash: hashOf(challenge), person: person.id, until, by: by ?? null })
    .execute()
  return challenge
}

/** Whose challenge it is, while it lasts. */
export async function challenged(db: Kysely<Tables>, challenge: string, now: string): Promise<Half | undefined> {
  const row = await db
    .selectFrom("signInChallenges")
    .select(["person", "by"])
    .where("hash", "=", hashOf(challenge))
    .where("until", ">", now)
    .executeTakeFirst()
  const person = row && (await personById(db, row.person))
  if (!person || person.disabledAt !== undefined) return undefined
  return { person, by: row.by === "oidc" ? row.by : undefined }
}

/** Ends every challenge of a person: who is in needs none, and whoever began one with an old password is out. */
export async function forgetChallenges(db: Kysely<Tables>, person: string): Promise<void> {
  await db.deleteFrom("signInChallenges").where("person", "=", person).execute()
}

function hashOf(challenge: string): string {
  return createHash("sha256").update(challenge).digest("hex")
}
