import { type BoardRow, type Layer, may, type Person } from "@plumbline/contract"
import { criteriaOf, formatPoints, rank, type ScoreSheet, settledPoints } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { loadAssessment, type Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
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
  const lines: Line[] = []
  let isWhole = true
  for (const { id, changedAt } of rows) {
    const loaded = await loadAssessment(db, id)
    if (may(person, "read", loaded.standing).ok) lines.push(await lineOf(db, { loaded, changedAt, person }))
    else isWhole = false
  }
  return isWhole ? withRanks(lines) : lines.map(({ row }) => row)
}

interface Line {
  readonly row: BoardRow
  readonly decided: ScoreSheet | undefined
}

interface LineParts {
  readonly loaded: Loaded
  readonly changedAt: string | null
  readonly person: Person
}

const decidedStates = ["decided", "published", "closed"]

async function lineOf(db: Kysely<Tables>, { loaded, changedAt, person }: LineParts): Promise<Line> {
  const answered = await db.selectFrom("answers").select("criterion").where("assessment", "=", loaded.id).execute()
  const sheets = await shownSheets(db, loaded, person)
  const marked = may(person, "readVerified", loaded.standing).ok
    ? (await standingsOf(db, loaded)).filter(({ standing }) => standing !== "unmarked" && standing !== "outdated")
        .length
    : 0
  const { id, code, name, kind } = loaded.unit
  const row: BoardRow = {
    assessment: loaded.id,
    unit: { id, code, name, kind },
    state: loaded.standing.state,
    answered: answered.length,
    criteria: criteriaOf(loaded.rubric).length,
    marked,
    reviewers: [...loaded.reviewers],
    ...(changedAt !== null && { changedAt }),
    ...Object.fromEntries([...sheets].map(([layer, sheet]) => [layer, summaryOf(sheet)])),
  }
  return { row, decided: sheets.get("decided") }
}

/** A layer is shown once there is something to it: verified from the review on, decided from the decision on. */
async function shownSheets(db: Kysely<Tables>, loaded: Loaded, person: Person): Promise<Map<Layer, ScoreSheet>> {
  const { state } = loaded.standing
  const there: Layer[] = ["self"]
  if (!["draft", "submitted"].includes(state)) there.push("verified")
  if (decidedStates.includes(state) || state === "verified" || state === "appealed") there.push("decided")
  const allowed = there.filter((layer) => may(person, readingOf[layer], loaded.standing).ok)
  const sheets = new Map<Layer, ScoreSheet>()
  for (const layer of allowed) sheets.set(layer, await sheetOf(db, loaded, layer))
  return sheets
}

/** While criteria are open the total counts only what is complete: an empty form has no points. */
function summaryOf(sheet: ScoreSheet) {
  const { total, complete, fingerprint } = sheet
  return { total: formatPoints(complete ? total : settledPoints(sheet)), complete, fingerprint }
}

/** Places are given only when every unit of the cycle is decided. */
function withRanks(lines: readonly Line[]): BoardRow[] {
  const sheets = lines.flatMap(({ row, decided }) => (decided && decidedStates.includes(row.state) ? [decided] : []))
  if (sheets.length !== lines.length) return lines.map(({ row }) => row)
  const places = rank(sheets.map(({ total, vetoed }) => ({ total, vetoed: vetoed.includes("total") })))
  return lines.map(({ row }, index) => ({ ...row, rank: places[index] ?? lines.length }))
}
