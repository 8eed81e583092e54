import type { ProblemFault, ResponseOf } from "@plumbline/contract"
import { checkProfile, type Rubric } from "@plumbline/rubric-core"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { rubricByDigest } from "../rubrics/store.ts"
import { faultsFrom } from "../server/faults.ts"
import { ProblemError } from "../server/problem-error.ts"
import { allUnits, profileOf } from "../units/queries.ts"
import { openCycle } from "./queries.ts"

type Added = ResponseOf<"POST /cycles/{cycle}/units">["assessments"]

/** A draft for each unit. */
export async function insertDrafts(db: Kysely<Tables>, cycle: string, units: readonly string[]): Promise<Added> {
  const drafts = units.map((unit) => ({ id: randomUUID(), cycle, unit, state: "draft", changedAt: null }))
  for (const draft of drafts) await db.insertInto("assessments").values(draft).execute()
  return drafts.map(({ id, unit }) => ({ assessment: id, unit }))
}

/** Units that are not there, or that the rubric cannot assess. */
export async function unitFaults(
  db: Kysely<Tables>,
  units: readonly string[],
  rubric: Rubric | undefined,
): Promise<ProblemFault[]> {
  const known = new Map((await allUnits(db)).map((unit) => [unit.id, unit]))
  return units.flatMap((id, index): ProblemFault[] => {
    const at = `units.${index}`
    const unit = known.get(id)
    if (!unit) return [{ at, zh: "没有这个单位", en: "There is no such unit" }]
    return rubric ? faultsFrom(checkProfile(rubric, profileOf(unit))).map((fault) => ({ ...fault, at })) : []
  })
}

interface Adding {
  readonly cycle: string
  readonly units: readonly string[]
  readonly by: string
  readonly now: string
}

/** Adds units to a year that is running. One that is in it already is refused, so that nobody waits for a second draft. */
export async function addUnits(db: Kysely<Tables>, { cycle, units, by, now }: Adding): Promise<Added> {
  const { digest } = await openCycle(db, cycle)
  const wished = [...new Set(units)]
  const there = await db.selectFrom("assessments").select("unit").where("cycle", "=", cycle).execute()
  const faults = await unitFaults(db, wished, await rubricByDigest(db, digest))
  for (const [index, id] of wished.entries()) {
    if (!there.some(({ unit }) => unit === id)) continue
    faults.push({ at: `units.${index}`, zh: "已在本年度中", en: "It is in this year already" })
  }
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  const added = await insertDrafts(db, cycle, wished)
  await appendAudit(db, {
    chain: "people",
    person: by,
    action: "addUnits",
    subject: cycle,
    at: now,
    after: { units: wished },
  })
  return added
}
