import type { Person, State } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"

const underReview: readonly State[] = ["draft", "submitted", "inReview"]

/** The assessments that somebody is assigned to and that are not reviewed yet. */
function openWork(db: Kysely<Tables>, person: string) {
  return db
    .selectFrom("reviewers")
    .innerJoin("assessments", "assessments.id", "reviewers.assessment")
    .innerJoin("units", "units.id", "assessments.unit")
    .where("reviewers.person", "=", person)
    .where("assessments.state", "in", underReview)
    .select(["assessments.id", "reviewers.lead", "units.id as unit", "units.name as unitName"])
    .orderBy("units.code")
    .execute()
}

/** Refuses to let somebody go while assessments wait for that person's review. */
export async function refuseOpenWork(db: Kysely<Tables>, { id }: Person): Promise<void> {
  const open = await openWork(db, id)
  if (open.length === 0) return
  const names = [...new Set(open.map(({ unitName }) => unitName))].join("、")
  throw new ProblemError("workToHandOver", {
    faults: [{ at: "handOverTo", zh: `待核查单位：${names}`, en: `Still to be reviewed: ${names}` }],
  })
}

interface HandOver {
  readonly from: Person
  readonly to: Person
  readonly by: Person
  readonly now: string
}

/**
 * Gives a reviewer's open assessments to a colleague, with the marks made so far. A mark that the colleague already has of the
 * same criterion stands; the audit keeps who made which.
 */
export async function handOver(db: Kysely<Tables>, { from, to, by, now }: HandOver): Promise<void> {
  const open = await openWork(db, from.id)
  refuseUnfitSuccessor(from, to, open)
  for (const { id: assessment, lead } of open) {
    const own = await assignmentOf(db, assessment, to.id)
    await db.deleteFrom("reviewers").where("assessment", "=", assessment).where("person", "=", from.id).execute()
    if (!own) await db.insertInto("reviewers").values({ assessment, person: to.id, lead }).execute()
    else if (lead === 1) {
      await db
        .updateTable("reviewers")
        .set({ lead })
        .where("assessment", "=", assessment)
        .where("person", "=", to.id)
        .execute()
    }
    const marks = await moveMarks(db, assessment, from.id, to.id)
    await appendAudit(db, {
      chain: assessment,
      person: by.id,
      action: "handOver",
      subject: assessment,
      at: now,
      before: { reviewer: from.id },
      after: { reviewer: to.id, marks },
    })
  }
}

function refuseUnfitSuccessor(from: Person, to: Person, open: readonly { unit: string; unitName: string }[]): void {
  const own = open.find(({ unit }) => unit === to.unit)
  const fault =
    to.role !== "reviewer" || to.disabledAt !== undefined || to.id === from.id
      ? { zh: "只能交接给另一名在岗的核查人员", en: "Only another reviewer can take over" }
      : own && { zh: `${to.name}不能核查本单位（${own.unitName}）`, en: `${to.name} cannot review the own unit` }
  if (fault) throw new ProblemError("invalid", { faults: [{ at: "handOverTo", ...fault }] })
}

function assignmentOf(db: Kysely<Tables>, assessment: string, person: string) {
  return db
    .selectFrom("reviewers")
    .select("person")
    .where("assessment", "=", assessment)
    .where("person", "=", person)
    .executeTakeFirst()
}

async function moveMarks(db: Kysely<Tables>, assessment: string, from: string, to: string): Promise<string[]> {
  const has = await db
    .selectFrom("marks")
    .select("criterion")
    .where("assessment", "=", assessment)
    .where("reviewer", "=", to)
    .where("settled", "=", 0)
    .execute()
  const standing = new Set(has.map(({ criterion }) => criterion))
  const marks = await db
    .selectFrom("marks")
    .select("criterion")
    .where("assessment", "=", assessment)
    .where("reviewer", "=", from)
    .where("settled", "=", 0)
    .execute()
  const moved = marks.map(({ criterion }) => criterion).filter((criterion) => !standing.has(criterion))
  if (moved.length > 0) {
    await db
      .updateTable("marks")
      .set({ reviewer: to })
      .where("assessment", "=", assessment)
      .where("reviewer", "=", from)
      .where("settled", "=", 0)
      .where("criterion", "in", moved)
      .execute()
  }
  return moved
}
