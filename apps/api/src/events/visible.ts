import type { AssessmentEvent, Person } from "@plumbline/contract"
import { may } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { seesAllMarks } from "../marks/shown.ts"

/** How many events are read at once. */
export const page = 100

/** What the audit's actions are to whoever follows an assessment; whatever is not here is a change of the assessment itself. */
const kinds: Readonly<Record<string, AssessmentEvent["kind"]>> = {
  answer: "answer",
  restore: "answer",
  carry: "answer",
  mark: "mark",
  takeMarkBack: "mark",
  settle: "mark",
  adjust: "adjustment",
  takeBackAdjustment: "adjustment",
}

interface Followed {
  readonly events: readonly AssessmentEvent[]
  /** How far the chain was read: hidden events are passed over. */
  readonly last: number
}

/**
 * The next events after a sequence, as far as a person may know of them: a county learns nothing of marks and adjustments before
 * they are published, nor a blind reviewer of a colleague's marks.
 */
export async function eventsAfter(
  db: Kysely<Tables>,
  { loaded, viewer, after }: { readonly loaded: Loaded; readonly viewer: Person; readonly after: number },
): Promise<Followed> {
  const rows = await db
    .selectFrom("audit")
    .select(["sequence", "at", "action", "subject", "person"])
    .where("chain", "=", loaded.id)
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(page)
    .execute()
  const maySee = {
    answer: may(viewer, "read", loaded.standing).ok,
    mark: may(viewer, "readVerified", loaded.standing).ok,
    adjustment: may(viewer, "readDecided", loaded.standing).ok,
    assessment: may(viewer, "read", loaded.standing).ok,
  }
  const seesAll = seesAllMarks(viewer, loaded)
  const events = rows.flatMap(({ sequence, at, action, subject, person }): AssessmentEvent[] => {
    const kind = kinds[action] ?? "assessment"
    const isHidden = kind === "mark" && action !== "settle" && person !== viewer.id && !seesAll
    if (!maySee[kind] || isHidden) return []
    return [kind === "assessment" ? { sequence, at, kind } : { sequence, at, kind, criterion: subject }]
  })
  return { events, last: rows.at(-1)?.sequence ?? after }
}

/** Where the chain of an assessment stands. */
export async function headOf(db: Kysely<Tables>, assessment: string): Promise<number> {
  const head = await db.selectFrom("auditHeads").select("sequence").where("chain", "=", assessment).executeTakeFirst()
  return head?.sequence ?? 0
}
