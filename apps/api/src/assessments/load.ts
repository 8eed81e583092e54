import {
  type Action,
  type AssessmentStanding,
  may,
  type Person,
  type State,
  type Unit,
  type WindowName,
  windowOf,
} from "@plumbline/contract"
import { criterionById, type Criterion, type Profile, type Rubric } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { cycleById, type StoredCycle } from "../cycles/queries.ts"
import { deadlinesOf } from "../cycles/settings.ts"
import { remembered, rememberedByWrites } from "../database/memory.ts"
import type { Tables } from "../database/tables.ts"
import { unitsWithConfirmer } from "../people/queries.ts"
import { rubricByDigest } from "../rubrics/store.ts"
import { ProblemError } from "../server/problem-error.ts"
import { profileOf, unitById } from "../units/queries.ts"
import { extensionsOf } from "./extend.ts"

/** One assessment with all that permission and scoring need to know of it. */
export interface Loaded {
  readonly id: string
  readonly standing: AssessmentStanding
  readonly unit: Unit
  readonly cycle: StoredCycle
  readonly rubric: Rubric
  readonly profile: Profile
  readonly reviewers: readonly { readonly person: string; readonly name: string; readonly lead: boolean }[]
  /** Whose marks count: the reviewers, but for one who has come to belong to the unit itself. */
  readonly judges: ReadonlySet<string>
}

/** Loads an assessment, as far as it is not remembered. */
export function loadAssessment(db: Kysely<Tables>, id: string): Promise<Loaded> {
  return remembered(db, `assessment ${id}`, () => readAssessment(db, id))
}

async function readAssessment(db: Kysely<Tables>, id: string): Promise<Loaded> {
  const row = await db.selectFrom("assessments").selectAll().where("id", "=", id).executeTakeFirst()
  const unit = row && (await unitById(db, row.unit))
  const ofYear = row && (await cycleById(db, row.cycle))
  if (!row || !unit || !ofYear) throw new ProblemError("notFound")
  // What was published before a corrigendum stays under the rubric of its own.
  const cycle = row.digest === null ? ofYear : { ...ofYear, digest: row.digest }
  const assigned = await db
    .selectFrom("reviewers")
    .innerJoin("people", "people.id", "reviewers.person")
    .select(["reviewers.person", "reviewers.lead", "people.name", "people.unit"])
    .where("assessment", "=", id)
    .orderBy("people.username")
    .execute()
  const reviewers = assigned.map(({ person, name, lead }) => ({ person, name, lead: lead === 1 }))
  const hasConfirmer = cycle.needsConfirmer === 1 || (await unitsWithConfirmer(db)).has(unit.id)
  const usual = deadlinesOf(cycle)
  const later = (await extensionsOf(db, id)).filter(({ window, ends }) => ends > (usual[window] ?? ends))
  return {
    id,
    standing: {
      // The table's own check keeps to the states of the contract.
      state: row.state as State,
      unit: unit.id,
      reviewers,
      hasConfirmer,
      deadlines: { ...usual, ...Object.fromEntries(later.map(({ window, ends }) => [window, ends])) },
      cycleClosed: cycle.closedAt !== null,
    },
    unit,
    cycle,
    rubric: await rubricByDigest(db, cycle.digest),
    profile: profileOf(unit),
    reviewers,
    judges: new Set(assigned.flatMap((reviewer) => (reviewer.unit === unit.id ? [] : [reviewer.person]))),
  }
}

/** Loads an assessment for someone to do something to it, or refuses; where the time is told, deadlines are judged by it. */
export async function loadFor(
  db: Kysely<Tables>,
  id: string,
  person: Person,
  action: Action,
  now?: string,
): Promise<Loaded> {
  const loaded = await loadAssessment(db, id)
  permit(person, action, loaded, now)
  return loaded
}

/** The same for a write that saves answers and has changed nothing yet. */
export async function loadToAnswer(db: Kysely<Tables>, id: string, person: Person, now: string): Promise<Loaded> {
  const loaded = await rememberedByWrites(db, `assessment ${id}`, () => readAssessment(db, id))
  permit(person, "answer", loaded, now)
  return loaded
}

/** Refuses what the contract's `may` does not allow. */
export function permit(person: Person, action: Action, { standing }: Loaded, now?: string): void {
  const permission = may(person, action, { ...standing, now })
  if (permission.ok) return
  const window = windowOf[action]
  if (permission.because === "deadline" && window) throw new ProblemError("wrongState", { detail: tooLate[window] })
  throw new ProblemError(permission.because === "state" ? "wrongState" : "notAllowed")
}

const tooLate: Record<WindowName, string> = {
  filling: "填报已截止，如需延期请联系市中心。 / The filling period is over; ask the centre for an extension.",
  review: "核实已截止，如需延期请联系市中心。 / The review is over; ask the centre for an extension.",
  appeal: "申诉已截止，如需延期请联系市中心。 / Appeals are over; ask the centre for an extension.",
}

export function criterionIn({ rubric }: Loaded, id: string): Criterion {
  const criterion = criterionById(rubric, id)
  if (!criterion) throw new ProblemError("notFound")
  return criterion
}
