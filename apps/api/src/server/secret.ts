import { createHmac, randomBytes } from "node:crypto"
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Writes } from "../database/write-queue.ts"

/** A secret that cannot be used; its `code` says which sentence the person is told. */
export class SecretFault extends Error {
  readonly code: "SECRET_SETTING" | "SECRET_DIFFERS"

  constructor(code: SecretFault["code"], message: string) {
    super(message)
    this.code = code
  }
}

const shortest = 32

/** The setting `PLUMBLINE_SECRET`, for servers that share a database but no folder. */
export function secretFrom(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const secret = environment["PLUMBLINE_SECRET"]
  if (secret === undefined || secret === "") return undefined
  if (secret.length < shortest) throw new SecretFault("SECRET_SETTING", "PLUMBLINE_SECRET is too short")
  return secret
}

/** The secret that signs sessions: made at the first start in a folder, readable by its owner only, never logged. */
export function secretIn(data: string): string {
  const file = join(data, "secret")
  const kept = readIfThere(file)
  if (kept !== undefined) return kept
  const own = `${file}.${process.pid}.${randomBytes(6).toString("hex")}`
  writeFileSync(own, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" })
  try {
    // It gets its name whole, and only one of several servers that start at once gives it.
    linkSync(own, file)
  } catch (error) {
    // Some file systems know no links.
    if (codeOf(error) !== "EEXIST") renameSync(own, file)
  } finally {
    rmSync(own, { force: true })
  }
  return readFileSync(file, "utf8").trim()
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim()
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined
}

/**
 * All servers of a database must have one secret, or whoever signed in at one of them is a stranger to the others: the first leaves a
 * digest of it there, from which it cannot be found, and others with another secret are refused.
 */
export async function requireSameSecret(writes: Writes, secret: string): Promise<void> {
  const value = createHmac("sha256", secret).update("the secret of this database").digest("hex")
  await writes.run(async (db) => {
    const kept = await db.selectFrom("settings").select("value").where("key", "=", "secretDigest").executeTakeFirst()
    if (kept === undefined) await db.insertInto("settings").values({ key: "secretDigest", value }).execute()
    else if (kept.value !== value) throw new SecretFault("SECRET_DIFFERS", "this database belongs to another secret")
  })
}
