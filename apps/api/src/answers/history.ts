import type { Answer, AnswerBody, Layer, PastChange, Person } from "@plumbline/contract"
import { answerBody } from "@plumbline/contract/schema"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded, loadToAnswer } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { seesAllMarks } from "../marks/shown.ts"
import { namesOf } from "../people/queries.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { answerTo } from "./queries.ts"
import { writeAnswer } from "./save.ts"

/** What the audit calls the changes of each layer. */
const actionsOf: Record<Layer, readonly PastChange["action"][]> = {
  self: ["answer", "restore", "carry"],
  verified: ["mark", "takeMarkBack", "settle"],
  decided: ["adjust", "takeBackAdjustment"],
}

interface Asked {
  readonly loaded: Loaded
  readonly layer: Layer
  readonly criterion: string
  /** Who asks: blind reviewers see their own marks only, then and now. */
  readonly viewer: Person
}

/** Every change of one criterion in one layer, out of the audit, which holds them all; the oldest first. */
export async function historyOf(db: Kysely<Tables>, asked: Asked): Promise<PastChange[]> {
  const { loaded, layer, criterion, viewer } = asked
  const rows = await db
    .selectFrom("audit")
    .select(["sequence", "action", "at", "person", "before", "after"])
    .where("chain", "=", loaded.id)
    .where("subject", "=", criterion)
    .where("action", "in", actionsOf[layer])
    .orderBy("sequence")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ person }) => person),
  )
  const shown = rows.filter(
    ({ action, person }) =>
      layer !== "verified" || action === "settle" || person === viewer.id || seesAllMarks(viewer, loaded),
  )
  const last = layer === "self" ? (await answerTo(db, loaded.id, criterion)).version : 0
  return shown.map(({ sequence, action, at, person, before, after }, index) => {
    const { restored, ...made } = after === null ? {} : JSON.parse(after)
    return {
      sequence,
      // The query asks for these actions only.
      action: action as PastChange["action"],
      at,
      by: names.get(person) ?? person,
      // Each change made the next version, so they are counted back from the one that stands.
      ...(layer === "self" && { version: last - (shown.length - 1 - index) }),
      ...(restored !== undefined && { restored }),
      ...(before !== null && { before: JSON.parse(before) }),
      ...(after !== null && { after: made }),
    }
  })
}

/** Saves an older version of an answer once more, as a new version that says which one it brought back. */
export async function restoreAnswer(
  db: Kysely<Tables>,
  { person, params, body, version }: Call<"PUT /assessments/{assessment}/answers/{criterion}/restored">,
  now: string,
): Promise<Answer> {
  const loaded = await loadToAnswer(db, params.assessment, person, now)
  const { id: criterion } = criterionIn(loaded, params.criterion)
  const changes = await historyOf(db, { loaded, layer: "self", criterion, viewer: person })
  const older = changes.find((change) => change.version === body.version)
  if (!older) throw new ProblemError("notFound")
  const kept: AnswerBody = answerBody.parse(older.after)
  return writeAnswer(db, { loaded, person, criterion, body: kept, version, now, restored: body.version })
}
