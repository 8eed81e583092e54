import { digest, digestOfJson, type Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { shippedRubrics } from "@plumbline/rubrics"
import canonicalize from "canonicalize"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"

/** Rubrics never change under their digest, so what was read once stays right. */
const read = new Map<string, Rubric>()

/** A stored rubric, parsed, once its bytes are proved to be those of the digest. */
export async function rubricByDigest(db: Kysely<Tables>, wanted: string): Promise<Rubric> {
  const kept = read.get(wanted)
  if (kept) return kept
  const json: unknown = JSON.parse(await rubricBytes(db, wanted))
  if (digestOfJson(json) !== wanted) throw new Error(`stored rubric ${wanted} is not what was published`)
  const parsed = parseRubric(json)
  if (!parsed.ok) throw new Error(`stored rubric ${wanted} cannot be read: ${parsed.faults[0]?.says.en}`)
  read.set(wanted, parsed.rubric)
  return parsed.rubric
}

/** The bytes as they were stored. */
export async function rubricBytes(db: Kysely<Tables>, wanted: string): Promise<string> {
  const row = await db.selectFrom("rubrics").select("bytes").where("digest", "=", wanted).executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  return row.bytes
}

/** Stores the rubrics that ship, so that a year can be opened on any server; those that are there stay as they are. */
export async function storeShippedRubrics(db: Kysely<Tables>, now: string): Promise<void> {
  for (const rubric of shippedRubrics) await storeRubric(db, rubric, now)
}

/** Stores a rubric under its digest; one that is there already stays as it is. */
async function storeRubric(db: Kysely<Tables>, rubric: Rubric, now: string): Promise<void> {
  const own = digest(rubric)
  const known = await db.selectFrom("rubrics").select("digest").where("digest", "=", own).executeTakeFirst()
  if (known) return
  const { id, title, year } = rubric
  const bytes = canonicalize(rubric) ?? ""
  await db.insertInto("rubrics").values({ digest: own, id, title, year, bytes }).execute()
  const event = { chain: "people", person: "system", action: "storeRubric", subject: own, at: now }
  await appendAudit(db, { ...event, after: { id, title, year } })
}
