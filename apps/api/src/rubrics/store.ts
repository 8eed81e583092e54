import type { ResponseOf } from "@plumbline/contract"
import { digest, digestOfJson, type Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { shippedRubrics } from "@plumbline/rubrics"
import canonicalize from "canonicalize"
import type { Kysely, Selectable } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { RubricsTable, Tables } from "../database/tables.ts"
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

/** A rubric as lists name it. */
export async function rubricLineOf(
  db: Kysely<Tables>,
  digest: string,
): Promise<ResponseOf<"GET /rubrics">["rubrics"][number]> {
  const row = await db.selectFrom("rubrics").select(lineColumns).where("digest", "=", digest).executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  return shownLine(row)
}

/** Every stored rubric, the newest year first. */
export async function rubricLines(db: Kysely<Tables>): Promise<ResponseOf<"GET /rubrics">["rubrics"]> {
  const rows = await db.selectFrom("rubrics").select(lineColumns).orderBy("year", "desc").orderBy("id").execute()
  return rows.map(shownLine)
}

const lineColumns = ["digest", "id", "title", "year", "ancestor"] as const

function shownLine({ ancestor, ...row }: Pick<Selectable<RubricsTable>, (typeof lineColumns)[number]>) {
  return { ...row, ...(ancestor !== null && { ancestor }) }
}

/** Stores the rubrics that ship, so that a year can be opened on any server; those that are there stay as they are. */
export async function storeShippedRubrics(db: Kysely<Tables>, now: string): Promise<void> {
  for (const rubric of shippedRubrics) {
    const own = digest(rubric)
    const known = await db.selectFrom("rubrics").select("digest").where("digest", "=", own).executeTakeFirst()
    if (!known) await storeRubric(db, rubric, { ancestor: null, person: "system", at: now })
  }
}

interface Stored {
  /** The digest of the rubric that it was drafted from. */
  readonly ancestor: string | null
  /** Who published it; "system" for those that ship. */
  readonly person: string
  /** The draft that it was. */
  readonly draft?: string
  readonly at: string
}

/** Stores a rubric under its digest, for ever. */
export async function storeRubric(db: Kysely<Tables>, rubric: Rubric, stored: Stored): Promise<void> {
  const { ancestor, person, draft, at } = stored
  const own = digest(rubric)
  const { id, title, year } = rubric
  const bytes = canonicalize(rubric) ?? ""
  const published = { publishedAt: draft === undefined ? null : at, publishedBy: draft === undefined ? null : person }
  await db
    .insertInto("rubrics")
    .values({ digest: own, id, title, year, bytes, ancestor, ...published })
    .execute()
  const event = { chain: "people", person, action: "storeRubric", subject: own, at }
  await appendAudit(db, { ...event, after: { id, title, year, ...(draft !== undefined && { draft, ancestor }) } })
}
