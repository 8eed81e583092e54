import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"

const tries = { person: 10, address: 100 }
const windowMinutes = 15

/** Who tries to sign in: the name that was typed, and where it comes from. */
export interface Trying {
  readonly username: string
  readonly address: string
}

/**
 * Whether there were too many wrong passwords of late: for this name from this address, or from this address at all. Counted
 * in the database, so that a restart or a second process forgets nothing; by address too, so that nobody can lock another
 * person out from elsewhere.
 */
export async function triedTooOften(db: Kysely<Tables>, trying: Trying, now: string): Promise<boolean> {
  for (const { key, most } of keysOf(trying)) {
    const row = await db.selectFrom("signInFailures").selectAll().where("key", "=", key).executeTakeFirst()
    if (row && row.count >= most && row.since > windowBefore(now)) return true
  }
  return false
}

/**
 * Counts a try before its password is looked at, so that many at once are not all let through; answers false where there were
 * too many before it. What turns out right is taken back with `forgetFailures`.
 */
export async function countTry(db: Kysely<Tables>, trying: Trying, now: string): Promise<boolean> {
  if (await triedTooOften(db, trying, now)) return false
  await db.deleteFrom("signInFailures").where("since", "<=", windowBefore(now)).execute()
  for (const { key } of keysOf(trying)) {
    await db
      .insertInto("signInFailures")
      .values({ key, count: 1, since: now })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet(({ eb, ref }) => ({ count: eb(ref("signInFailures.count"), "+", 1) })),
      )
      .execute()
  }
  return true
}

/** Forgets the wrong passwords of someone who is in now, and that this try was counted for the address. */
export async function forgetFailures(db: Kysely<Tables>, trying: Trying): Promise<void> {
  const [own, address] = keysOf(trying)
  await db.deleteFrom("signInFailures").where("key", "=", own.key).execute()
  await db
    .updateTable("signInFailures")
    .set(({ eb }) => ({ count: eb("count", "-", 1) }))
    .where("key", "=", address.key)
    .where("count", ">", 0)
    .execute()
}

function keysOf({ username, address }: Trying) {
  return [
    { key: JSON.stringify([address, username.toLowerCase()]), most: tries.person },
    { key: JSON.stringify([address]), most: tries.address },
  ] as const
}

function windowBefore(now: string): string {
  return new Date(Date.parse(now) - windowMinutes * 60_000).toISOString()
}
