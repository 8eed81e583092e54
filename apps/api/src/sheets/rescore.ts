import type { Layer } from "@plumbline/contract"
import { type Rubric, score, type ScoreInput, type SheetJson, sheetJson } from "@plumbline/rubric-core"
import canonicalize from "canonicalize"
import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { rubricByDigest } from "../rubrics/store.ts"
import { isFrozenIn, textDigest } from "./frozen.ts"
import { inputOf } from "./inputs.ts"

/** A frozen sheet that is not what today's code makes of the same facts, or not the one that was frozen. */
export interface Differing {
  readonly unit: string
  readonly cycle: string
  readonly layer: string
  readonly action: string
  readonly at: string
  /** What differs: printed numbers of criteria, names of totals, "rubric" where it cannot be read, "text" where only the words do. */
  readonly what: readonly string[]
}

export interface Rescored {
  readonly sheets: number
  /** Sheets that a version without kept inputs froze, and that were overtaken since: nothing tells what they were made from. */
  readonly unknown: number
  readonly differing: readonly Differing[]
}

/** Computes every frozen sheet anew from the facts that were kept with it, under the rubric that it names. */
export async function rescoreFrozen(db: Kysely<Tables>): Promise<Rescored> {
  const steps = await db
    .selectFrom("steps")
    .innerJoin("assessments", "assessments.id", "steps.assessment")
    .innerJoin("units", "units.id", "assessments.unit")
    .innerJoin("cycles", "cycles.id", "assessments.cycle")
    .select(["steps.assessment", "steps.sequence", "steps.action", "steps.at", "steps.layer", "steps.fingerprint"])
    .select(["units.name as unit", "cycles.name as cycle"])
    .orderBy("cycles.name")
    .orderBy("units.code")
    .orderBy("steps.sequence")
    .execute()
  const differing: Differing[] = []
  let [sheets, unknown] = [0, 0]
  for (const { assessment, sequence, fingerprint, ...named } of steps) {
    const { sheet, input } = await db
      .selectFrom("steps")
      .select(["sheet", "input"])
      .where("assessment", "=", assessment)
      .where("sequence", "=", sequence)
      .executeTakeFirstOrThrow()
    const step: FrozenStep = { assessment, sequence, fingerprint, sheet: sheet ?? "", input, ...named }
    const what = await differences(db, step)
    if (sheet !== null) sheets += 1
    if (what === undefined) unknown += 1
    else if (what.length > 0) {
      const { unit, cycle, action, at, layer } = named
      differing.push({ unit, cycle, layer: layer ?? "", action, at, what })
    }
  }
  return { sheets, unknown, differing }
}

interface FrozenStep {
  readonly assessment: string
  readonly sequence: number
  readonly action: string
  readonly at: string
  readonly layer: string | null
  readonly fingerprint: string | null
  readonly sheet: string
  readonly input: string | null
}

async function differences(db: Kysely<Tables>, step: FrozenStep): Promise<string[] | undefined> {
  // Steps of the very first version froze nothing, and the audit saw nothing of it.
  if (step.sheet === "") return (await isAsAudited(db, step)) ? [] : ["sheet"]
  const frozen: SheetJson = JSON.parse(step.sheet)
  const rubric = await rubricByDigest(db, frozen.digest).catch(() => undefined)
  if (!rubric) return ["rubric"]
  const input = step.input === null ? await inputNow(db, step) : (JSON.parse(step.input) as ScoreInput)
  const isOther = !(await isAsAudited(db, step))
  if (!input) return isOther ? ["text"] : undefined
  const what = differencesOf(rubric, input, frozen)
  if (step.fingerprint !== frozen.fingerprint && !what.includes("fingerprint")) what.push("fingerprint")
  return what.length === 0 && isOther ? ["text"] : what
}

/** What a score is; sentences may be worded better by a later version, and other keys may come to be. */
const scored = [
  "digest",
  "fingerprint",
  "complete",
  "open",
  "vetoed",
  "total",
  "attainable",
  "printed",
  "sections",
  "items",
  "adjustments",
] as const

/** The names and printed numbers under which a frozen sheet differs from today's. */
function differencesOf(rubric: Rubric, input: ScoreInput, frozen: SheetJson): string[] {
  const today = sheetJson(score(rubric, input))
  const names = scored.filter((name) => canonicalize(today[name] ?? null) !== canonicalize(frozen[name] ?? null))
  const numbers = Object.keys({ ...today.criteria, ...frozen.criteria })
  return [...names, ...numbers.filter((number) => today.criteria[number] !== frozen.criteria[number])]
}

/** Older steps kept no input: while their layer is still frozen by them, what is stored is what they were made from. */
async function inputNow(db: Kysely<Tables>, step: FrozenStep): Promise<ScoreInput | undefined> {
  if (step.layer === null) return undefined
  const later = await db
    .selectFrom("steps")
    .select("sequence")
    .where("assessment", "=", step.assessment)
    .where("layer", "=", step.layer)
    .where("sequence", ">", step.sequence)
    .limit(1)
    .executeTakeFirst()
  const loaded = await loadAssessment(db, step.assessment)
  // Steps were taken with a layer of the contract.
  const layer = step.layer as Layer
  return later || !isFrozenIn(layer, loaded.standing.state) ? undefined : inputOf(db, loaded, layer)
}

/** Whether the sheet is the text that the audit saw being frozen; steps older than that digest cannot tell. */
async function isAsAudited(db: Kysely<Tables>, step: FrozenStep): Promise<boolean> {
  const event = await db
    .selectFrom("audit")
    .select("after")
    .where("chain", "=", step.assessment)
    .where("subject", "=", step.assessment)
    .where("action", "=", step.action)
    .where("at", "=", step.at)
    .executeTakeFirst()
  const seen: { sheet?: string } = event?.after ? JSON.parse(event.after) : {}
  return seen.sheet === undefined || seen.sheet === textDigest(step.sheet)
}
