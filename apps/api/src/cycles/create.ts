import type { BodyOf } from "@plumbline/contract"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { StoredCycle } from "./queries.ts"

/** Opens a year: a cycle with a draft assessment for each unit. */
export async function createCycle(
  db: Kysely<Tables>,
  body: BodyOf<"POST /cycles">,
  by: string,
  now: string,
): Promise<StoredCycle> {
  const { name, year, digest, period, fillingEnds } = body
  const units = [...new Set(body.units)]
  await refuseUnknown(db, digest, units)
  const row: StoredCycle = {
    id: randomUUID(),
    name,
    year,
    digest,
    periodFrom: period.from,
    periodTo: period.to,
    fillingEnds: fillingEnds ?? null,
  }
  await db.insertInto("cycles").values(row).execute()
  for (const unit of units) {
    const assessment = { id: randomUUID(), cycle: row.id, unit, state: "draft", changedAt: null }
    await db.insertInto("assessments").values(assessment).execute()
  }
  await appendAudit(db, {
    chain: "people",
    person: by,
    action: "openCycle",
    subject: row.id,
    at: now,
    after: { ...row, units },
  })
  return row
}

async function refuseUnknown(db: Kysely<Tables>, digest: string, units: readonly string[]): Promise<void> {
  const rubric = await db.selectFrom("rubrics").select("digest").where("digest", "=", digest).executeTakeFirst()
  const known = await db.selectFrom("units").select("id").where("id", "in", units).execute()
  const faults = [
    ...(rubric ? [] : [{ at: "digest", zh: "没有这个评分细则", en: "There is no such rubric" }]),
    ...(known.length === units.length
      ? []
      : [{ at: "units", zh: "有的单位不存在", en: "Some of the units do not exist" }]),
  ]
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
}
