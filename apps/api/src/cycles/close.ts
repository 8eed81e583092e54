import { hasPassed, type Person, type ProblemFault } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { openCycle } from "./queries.ts"

interface Closing {
  readonly cycle: string
  readonly exceptions: readonly string[]
  readonly person: Person
  readonly now: string
}

/**
 * Closes a year: every published assessment is closed, and all others are named as exceptions, which stay as they are; nothing
 * of the year changes from then on. Refused while a county may still appeal.
 */
export async function closeCycle(db: Kysely<Tables>, { cycle, exceptions, person, now }: Closing): Promise<string[]> {
  await openCycle(db, cycle)
  const rows = await db.selectFrom("assessments").select("id").where("cycle", "=", cycle).orderBy("id").execute()
  const faults: ProblemFault[] = []
  const closed: string[] = []
  for (const { id } of rows) {
    const loaded = await loadAssessment(db, id)
    const { name } = loaded.unit
    const { state, deadlines } = loaded.standing
    const at = `exceptions.${id}`
    if (state === "published") {
      if (deadlines?.appeal !== undefined && !hasPassed(deadlines.appeal, now)) {
        faults.push({ at, zh: `${name}的申诉期尚未结束`, en: `${name} may still appeal` })
      } else {
        await takeStep(db, loaded, { action: "close", person, now })
        closed.push(id)
      }
    } else if (!exceptions.includes(id)) {
      faults.push({
        at,
        zh: `${name}尚未公布，如不等待请列为例外`,
        en: `${name} is not published; name it as an exception`,
      })
    }
  }
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  await db.updateTable("cycles").set({ closedAt: now }).where("id", "=", cycle).execute()
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: "closeCycle",
    subject: cycle,
    at: now,
    after: { closed, exceptions },
  })
  return closed
}
