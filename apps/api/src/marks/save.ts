import type { MarkRecord, Person } from "@plumbline/contract"
import { checkFact } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { appendAudit } from "../audit/append.ts"
import { answerTo } from "../answers/queries.ts"
import type { Tables } from "../database/tables.ts"
import { faultsFrom } from "../server/faults.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { marksOf } from "./queries.ts"

interface Marking {
  readonly loaded: Loaded
  readonly person: Person
  readonly criterion: string
  readonly body: Call<"PUT /assessments/{assessment}/marks/{criterion}">["body"]
  readonly settled: boolean
  readonly now: string
}

/** Saves a reviewer's mark, or the lead's settlement, on the answer as it stands; the first mark begins the review. */
export async function saveMark(db: Kysely<Tables>, marking: Marking, version: number): Promise<MarkRecord> {
  const { loaded, person, body, settled, now } = marking
  const criterion = criterionIn(loaded, marking.criterion)
  refuseFaults(marking)
  const answer = await answerTo(db, loaded.id, criterion.id)
  const current = await ownMark(db, marking)
  if ((current?.version ?? 0) !== version) throw new ProblemError("stale", { current: current ?? null })
  if (answer.version !== body.sawVersion) throw new ProblemError("stale", { current: answer })
  if (loaded.standing.state === "submitted") await takeStep(db, loaded, { action: "beginReview", person, now })
  const row = {
    verdict: body.verdict,
    changes: JSON.stringify(body.changes),
    sawVersion: body.sawVersion,
    version: version + 1,
    changedAt: now,
  }
  const key = {
    assessment: loaded.id,
    criterion: criterion.id,
    reviewer: settled ? leadOf(loaded) : person.id,
    settled: settled ? 1 : 0,
  }
  if (settled) await forgetSettlement(db, key)
  await db
    .insertInto("marks")
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "criterion", "reviewer", "settled"]).doUpdateSet(row))
    .execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: settled ? "settle" : "mark",
    subject: criterion.id,
    at: now,
    before: current && { verdict: current.verdict, changes: current.changes },
    after: body,
  })
  const saved = await ownMark(db, marking)
  if (!saved) throw new Error("a mark that was just saved is not there")
  return saved
}

async function ownMark(
  db: Kysely<Tables>,
  { loaded, person, criterion, settled }: Marking,
): Promise<MarkRecord | undefined> {
  const marks = await marksOf(db, loaded.id)
  return marks.find(
    (mark) => mark.criterion === criterion && mark.settled === settled && (settled || mark.reviewer === person.id),
  )
}

/** A criterion has one settlement, also after the lead has changed. */
async function forgetSettlement(
  db: Kysely<Tables>,
  { assessment, criterion }: { readonly assessment: string; readonly criterion: string },
): Promise<void> {
  await db
    .deleteFrom("marks")
    .where("assessment", "=", assessment)
    .where("criterion", "=", criterion)
    .where("settled", "=", 1)
    .execute()
}

function leadOf({ reviewers }: Loaded): string {
  const lead = reviewers.find((reviewer) => reviewer.lead)
  if (!lead) throw new ProblemError("notAllowed")
  return lead.person
}

/** "Agreed" changes nothing, "changed" changes facts that the criterion itself declares, each of its own type. */
function refuseFaults({ loaded, criterion: id, body }: Marking): void {
  const criterion = criterionIn(loaded, id)
  const faults = body.changes.flatMap(({ fact: name, value }, index) => {
    const fact = criterion.facts.find((declared) => declared.id === name)
    if (!fact) {
      const zh = `第${criterion.number}条没有“${name}”这一项，请核对事实名称`
      return [
        { at: `changes.${index}.fact`, zh, en: `Criterion ${criterion.number} has no fact "${name}"; check its name` },
      ]
    }
    const fault = checkFact(fact, value)
    return fault ? faultsFrom([fault]) : []
  })
  const names = body.changes.map(({ fact }) => fact)
  if (new Set(names).size !== names.length) {
    faults.push({ at: "changes", zh: "同一项事实只能改一次", en: "A fact can be changed only once" })
  }
  if ((body.verdict === "agreed") !== (body.changes.length === 0)) {
    const zh = "“同意”时不应有改动，“改动”时至少改一项"
    faults.push({ at: "verdict", zh, en: "Agreeing changes nothing; changing changes at least one fact" })
  }
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
}
