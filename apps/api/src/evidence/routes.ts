import type { Evidence, Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadFor } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import type { Handlers } from "../server/mount.ts"
import { evidenceById, evidenceOf, shown } from "./queries.ts"

type EvidenceRoutes = "GET /assessments/{assessment}/evidence" | "DELETE /assessments/{assessment}/evidence/{evidence}"

export const evidenceHandlers: Pick<Handlers, EvidenceRoutes> = {
  "GET /assessments/{assessment}/evidence": async ({ person, params }, { database }) => {
    const { id } = await loadFor(database.reads, params.assessment, person, "read")
    return { body: { evidence: await evidenceOf(database.reads, id) } }
  },

  "DELETE /assessments/{assessment}/evidence/{evidence}": async ({ person, params }, { database, now }) => ({
    body: await database.writes.run((db) => takeOff(db, { ...params, person, now: now() })),
  }),
}

interface TakingOff {
  readonly assessment: string
  readonly evidence: string
  readonly person: Person
  readonly now: string
}

/** Takes a file off its answer. The row and the content stay, for whoever judged by them before a return. */
async function takeOff(db: Kysely<Tables>, { assessment, evidence, person, now }: TakingOff): Promise<Evidence> {
  await loadFor(db, assessment, person, "answer", now)
  const row = await evidenceById(db, assessment, evidence)
  await db.updateTable("evidence").set({ removedAt: now }).where("id", "=", evidence).execute()
  const { criterion, name, hash } = row
  await appendAudit(db, {
    chain: assessment,
    person: person.id,
    action: "removeEvidence",
    subject: evidence,
    at: now,
    before: { criterion, name, hash },
  })
  return shown(row, person.name)
}
