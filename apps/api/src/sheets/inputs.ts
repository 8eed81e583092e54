import {
  type CriterionStanding,
  type Layer,
  type Mark,
  type Person,
  standingOf,
  verifiedFacts,
} from "@plumbline/contract"
import {
  type Adjustment,
  criteriaOf,
  type Facts,
  factsFromDraft,
  score,
  type ScoreInput,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import type { Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { marksOf } from "../marks/queries.ts"
import { countingMarks, shownMarks } from "../marks/shown.ts"

/** The county's facts, as far as all their parts are given. */
async function selfFacts(db: Kysely<Tables>, { id, rubric }: Loaded): Promise<Facts> {
  const rows = await db.selectFrom("answers").select("facts").where("assessment", "=", id).execute()
  const drafts: Record<string, unknown> = Object.assign({}, ...rows.map(({ facts }) => JSON.parse(facts)))
  return factsFromDraft(rubric, drafts)
}

/** How every criterion stands among its reviewers; for a viewer, by the marks that this person may see. */
export async function standingsOf(db: Kysely<Tables>, loaded: Loaded, viewer?: Person): Promise<CriterionStanding[]> {
  const { id, rubric, reviewers } = loaded
  const versions = await db
    .selectFrom("answers")
    .select(["criterion", "version"])
    .where("assessment", "=", id)
    .execute()
  const versionOf = new Map(versions.map(({ criterion, version }) => [criterion, version]))
  const all = await marksOf(db, id)
  const marks = viewer ? shownMarks(all, viewer, loaded) : countingMarks(all, loaded)
  const lead = reviewers.find((reviewer) => reviewer.lead)?.person
  return criteriaOf(rubric).map((criterion) => {
    const own = marks.filter((mark) => mark.criterion === criterion.id)
    const settled: Mark | undefined = own.find((mark) => mark.settled)
    const open = own.filter((mark) => !mark.settled)
    return standingOf(criterion.id, open, settled, versionOf.get(criterion.id) ?? 0, lead)
  })
}

async function adjustmentsOf(db: Kysely<Tables>, { id, rubric }: Loaded): Promise<Record<string, Adjustment>> {
  const rows = await db
    .selectFrom("adjustments")
    .select(["criterion", "points", "reason"])
    .where("assessment", "=", id)
    .execute()
  const numbers = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion.number]))
  return Object.fromEntries(
    rows.flatMap(({ criterion, points, reason }) => {
      const number = numbers.get(criterion)
      return points === null || number === undefined ? [] : [[number, { points, reason }]]
    }),
  )
}

/** What the scoring function is given for one layer, from what is stored and nothing else. */
export async function inputOf(db: Kysely<Tables>, loaded: Loaded, layer: Layer, viewer?: Person): Promise<ScoreInput> {
  const { profile } = loaded
  const self = await selfFacts(db, loaded)
  if (layer === "self") return { profile, facts: self }
  const facts = verifiedFacts(self, await standingsOf(db, loaded, viewer))
  if (layer === "verified") return { profile, facts }
  return { profile, facts, adjustments: await adjustmentsOf(db, loaded) }
}

/** One layer's sheet, computed now; for a viewer, from what this person may see. */
export async function sheetOf(db: Kysely<Tables>, loaded: Loaded, layer: Layer, viewer?: Person): Promise<ScoreSheet> {
  return score(loaded.rubric, await inputOf(db, loaded, layer, viewer))
}
