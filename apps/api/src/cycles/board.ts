import { type BoardRow, type Layer, may, type Person } from "@plumbline/contract"
import {
  criteriaOf,
  fingerprintOf,
  formatPoints,
  noPoints,
  parsePoints,
  rank,
  settledPoints,
  digest,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { loadAssessment, type Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { seesAllMarks } from "../marks/shown.ts"
import { frozenSheet } from "../sheets/frozen.ts"
import { sheetOf, standingsOf } from "../sheets/inputs.ts"
import { readingOf } from "../sheets/routes.ts"

/** The lines of the year's board that a person may read, in the order of the units' codes. */
export async function boardOf(db: Kysely<Tables>, cycle: string, person: Person): Promise<BoardRow[]> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("units", "units.id", "assessments.unit")
    .select(["assessments.id", "assessments.changedAt"])
    .where("assessments.cycle", "=", cycle)
    .orderBy("units.code")
    .execute()
  const questions = await openQuestions(db, cycle)
  const lines: Line[] = []
  let isWhole = true
  for (const { id, changedAt } of rows) {
    const loaded = await loadAssessment(db, id)
    const openRemarks = questions.get(id)
    if (may(person, "read", loaded.standing).ok)
      lines.push(await lineOf(db, { loaded, changedAt, openRemarks, person }))
    else isWhole = false
  }
  return isWhole ? withRanks(lines) : lines.map(({ row }) => row)
}

/** How many remarks of each assessment are questions that nobody has closed. */
async function openQuestions(db: Kysely<Tables>, cycle: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("remarks")
    .innerJoin("assessments", "assessments.id", "remarks.assessment")
    .select(({ fn }) => ["remarks.assessment", fn.countAll<number | string>().as("count")])
    .where("assessments.cycle", "=", cycle)
    .where("remarks.replyTo", "is", null)
    .where("remarks.closedAt", "is", null)
    .groupBy("remarks.assessment")
    .execute()
  // A count comes as text from some databases.
  return new Map(rows.map(({ assessment, count }) => [assessment, Number(count)]))
}

interface Line {
  readonly row: BoardRow
  readonly decided: Summary | undefined
}

interface LineParts {
  readonly loaded: Loaded
  readonly changedAt: string | null
  readonly openRemarks: number | undefined
  readonly person: Person
}

const decidedStates = ["decided", "published", "closed"]

async function lineOf(db: Kysely<Tables>, { loaded, changedAt, openRemarks, person }: LineParts): Promise<Line> {
  const layers = await shownLayers(db, loaded, person)
  const marked = may(person, "readVerified", loaded.standing).ok
    ? (await standingsOf(db, loaded, person)).filter(
        ({ standing }) => standing !== "unmarked" && standing !== "outdated",
      ).length
    : 0
  const criteria = criteriaOf(loaded.rubric).length
  const { id, code, name, kind } = loaded.unit
  const row: BoardRow = {
    assessment: loaded.id,
    unit: { id, code, name, kind },
    state: loaded.standing.state,
    answered: criteria - (layers.get("self")?.open ?? 0),
    criteria,
    marked,
    reviewers: [...loaded.reviewers],
    ...(openRemarks !== undefined && { openRemarks }),
    ...(changedAt !== null && { changedAt }),
    deadlines: { ...loaded.standing.deadlines },
    ...Object.fromEntries([...layers].map(([layer, { vetoed: _, open: __, ...summary }]) => [layer, summary])),
  }
  return { row, decided: layers.get("decided") }
}

/** A layer is shown once there is something to it: verified from the review on, decided from the decision on. */
async function shownLayers(db: Kysely<Tables>, loaded: Loaded, person: Person): Promise<Map<Layer, Summary>> {
  const { state } = loaded.standing
  const there: Layer[] = ["self"]
  if (!["draft", "submitted"].includes(state)) there.push("verified")
  if (decidedStates.includes(state) || state === "verified" || state === "appealed") there.push("decided")
  const allowed = there.filter((layer) => may(person, readingOf[layer], loaded.standing).ok)
  const summaries = new Map<Layer, Summary>()
  for (const layer of allowed) summaries.set(layer, await summaryOf(db, loaded, layer, person))
  return summaries
}

interface Summary {
  readonly total: string
  readonly complete: boolean
  readonly fingerprint: string
  readonly vetoed: boolean
  /** How many criteria are open. */
  readonly open: number
}

/** While criteria are open the total counts only what is complete: an empty form has no points. */
async function summaryOf(db: Kysely<Tables>, loaded: Loaded, layer: Layer, viewer: Person): Promise<Summary> {
  const frozen = await frozenSheet(db, loaded, layer)
  if (frozen) {
    const { total, complete, fingerprint, vetoed, open } = frozen
    return { total, complete, fingerprint, vetoed: vetoed.includes("total"), open: open.length }
  }
  const key = `${loaded.id} ${layer} ${seesAllMarks(viewer, loaded) ? "all" : viewer.id}`
  const version = await versionOf(db, loaded)
  const before = summaries.get(key)
  if (before?.version === version) return before.summary
  const summary = summed(await sheetOf(db, loaded, layer, viewer))
  if (summaries.size >= mostSummaries) summaries.clear()
  summaries.set(key, { version, summary })
  return summary
}

/**
 * What moving sheets came to, by all that a score is made of: the audit's head of the assessment, which every change of answers, marks
 * and adjustments moves, its unit and its reviewers. So a poll of the board scores only what has changed.
 */
const summaries = new Map<string, { readonly version: string; readonly summary: Summary }>()
const mostSummaries = 20_000

async function versionOf(db: Kysely<Tables>, { id, profile, judges, reviewers, rubric }: Loaded): Promise<string> {
  const head = await db.selectFrom("auditHeads").select("hash").where("chain", "=", id).executeTakeFirst()
  return JSON.stringify([head?.hash, digest(rubric), profile, [...judges], reviewers])
}

function summed(sheet: ScoreSheet): Summary {
  const total = formatPoints(sheet.complete ? sheet.total : settledPoints(sheet))
  const { complete, vetoed, open } = sheet
  return { total, complete, fingerprint: fingerprintOf(sheet), vetoed: vetoed.includes("total"), open: open.length }
}

/** Places are given only when every unit of the cycle is decided. */
function withRanks(lines: readonly Line[]): BoardRow[] {
  const decided = lines.flatMap((line) =>
    line.decided && decidedStates.includes(line.row.state) ? [line.decided] : [],
  )
  if (decided.length !== lines.length) return lines.map(({ row }) => row)
  const places = rank(decided.map(({ total, vetoed }) => ({ total: parsePoints(total) ?? noPoints, vetoed })))
  return lines.map(({ row }, index) => ({ ...row, rank: places[index] ?? lines.length }))
}
