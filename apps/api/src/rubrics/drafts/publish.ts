import type { BodyOf, Person, ProblemFault, ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { administratorsOnly } from "../../people/standing.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { rubricByDigest, rubricLineOf, storeRubric } from "../store.ts"
import { draftById, shownDraft, versionOf } from "./stored.ts"
import { reviewOf } from "./unfinished.ts"

interface Publishing {
  readonly person: Person
  readonly draft: string
  readonly body: BodyOf<"POST /drafts/{draft}/publish">
  readonly now: string
}

/**
 * Publishes a draft as the person saw it: nothing that lint calls an error, every other finding seen, an id of its own. The rubric
 * is then stored under its digest, and neither it nor its draft changes any more.
 */
export async function publishDraft(
  db: Kysely<Tables>,
  { person, draft, body, now }: Publishing,
): Promise<ResponseOf<"POST /drafts/{draft}/publish">> {
  administratorsOnly(person)
  const row = await draftById(db, draft)
  if (row.published !== null || row.discardedAt !== null) throw new ProblemError("wrongState")
  const { rubric: written, digest } = await versionOf(db, row.id, row.version)
  if (body.digest !== digest) throw new ProblemError("stale", { current: await shownDraft(db, row) })
  const ancestor = row.ancestor === null ? undefined : await rubricByDigest(db, row.ancestor)
  const { rubric, faults, findings, findingsDigest } = reviewOf(written, ancestor)
  const errors: ProblemFault[] = [
    ...faults.map(({ path, zh, en }) => ({ at: path, zh, en })),
    ...findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, at, zh, en }) => ({ at: [...Object.values(at).filter(isText), code].join("."), zh, en })),
  ]
  if (!rubric || errors.length > 0) throw new ProblemError("invalid", { faults: errors })
  if (body.findings !== findingsDigest) throw new ProblemError("findingsUnseen", { current: await shownDraft(db, row) })
  const taken = await db.selectFrom("rubrics").select("digest").where("id", "=", rubric.id).executeTakeFirst()
  if (taken) {
    const zh = `已有编号为“${rubric.id}”的细则，请换一个编号`
    throw new ProblemError("taken", { faults: [{ at: "id", zh, en: `A rubric has the id "${rubric.id}" already` }] })
  }
  await storeRubric(db, rubric, { ancestor: row.ancestor, person: person.id, draft: row.id, at: now })
  await db.updateTable("drafts").set({ published: digest }).where("id", "=", row.id).execute()
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: "publishDraft",
    subject: row.id,
    at: now,
    after: { version: row.version, digest, acknowledged: findings.length, findings: findingsDigest },
  })
  return rubricLineOf(db, digest)
}

function isText(value: unknown): value is string {
  return typeof value === "string"
}
