import type { BodyOf, ProblemFault } from "@plumbline/contract"
import { factsOf, type Rubric } from "@plumbline/rubric-core"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { rubricByDigest } from "../rubrics/store.ts"
import { ProblemError } from "../server/problem-error.ts"
import { insertDrafts, unitFaults } from "./add-units.ts"
import type { StoredCycle } from "./queries.ts"
import { storedSettings, windowFaults } from "./settings.ts"

/** Opens a year: a cycle with a draft assessment for each unit. */
export async function createCycle(
  db: Kysely<Tables>,
  body: BodyOf<"POST /cycles">,
  by: string,
  now: string,
): Promise<StoredCycle> {
  const { name, year, digest, period } = body
  const units = [...new Set(body.units)]
  await refuseFaults(db, body)
  const row: StoredCycle = {
    id: randomUUID(),
    name,
    year,
    digest,
    periodFrom: period.from,
    periodTo: period.to,
    ...storedSettings(body),
    closedAt: null,
  }
  await db.insertInto("cycles").values(row).execute()
  await insertDrafts(db, row.id, units)
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

async function refuseFaults(db: Kysely<Tables>, body: BodyOf<"POST /cycles">): Promise<void> {
  const { digest, period, units } = body
  const stored = await db.selectFrom("rubrics").select("digest").where("digest", "=", digest).executeTakeFirst()
  const rubric = stored && (await rubricByDigest(db, digest))
  const faults = [
    ...(rubric ? periodFaults(rubric, period) : [unknownRubric]),
    ...windowFaults(storedSettings(body)),
    ...(await unitFaults(db, units, rubric)),
  ]
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
}

const unknownRubric: ProblemFault = { at: "digest", zh: "没有这个评分细则", en: "There is no such rubric" }

/** A monthly fact has as many figures as the period has months. */
export function periodFaults(rubric: Rubric, { from, to }: BodyOf<"POST /cycles">["period"]): ProblemFault[] {
  const months = monthsSinceZero(to) - monthsSinceZero(from) + 1
  if (months < 1) return [{ at: "period", zh: "起始月份不能晚于结束月份", en: "The first month comes after the last" }]
  const lengths = factsOf(rubric).flatMap((fact) =>
    fact.type === "series" && fact.period === "month" ? [fact.length] : [],
  )
  const asked = lengths.find((length) => length !== months)
  if (asked === undefined) return []
  return [{ at: "period", zh: `本细则按${asked}个月考评`, en: `This rubric assesses ${asked} months` }]
}

function monthsSinceZero(month: string): number {
  const [year, ofYear] = month.split("-")
  return Number(year) * 12 + Number(ofYear)
}
