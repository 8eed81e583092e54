import type { Layer, ResponseOf, State } from "@plumbline/contract"
import {
  digest,
  digestOfJson,
  formatPoints,
  type Rubric,
  score,
  type ScoreInput,
  settledPoints,
} from "@plumbline/rubric-core"
import { carry, replay, type Standing, type UnitMove } from "@plumbline/rubric-core/compare"
import type { Kysely } from "kysely"
import type { Loaded } from "../../assessments/load.ts"
import type { Tables } from "../../database/tables.ts"
import { inputOf } from "../../sheets/inputs.ts"
import { rubricLineOf } from "../store.ts"
import { blocksOf } from "./blocks.ts"
import { type Plan, stays } from "./plan.ts"

type Preview = ResponseOf<"POST /cycles/{cycle}/corrigendum/preview">
type CorrectedUnit = Preview["units"][number]

/** The last layer that there is in a state. */
function lastLayer(state: State): Layer {
  if (state === "draft" || state === "submitted") return "self"
  return state === "inReview" || state === "verified" ? "verified" : "decided"
}

/** What a corrigendum does to every unit: who moves and why, which facts cannot be carried, and what has to be put right first. */
export async function previewOf(db: Kysely<Tables>, plan: Plan): Promise<Preview> {
  const { before, after, units } = plan
  const inputs = await Promise.all(units.map((loaded) => inputUnder(db, loaded, before)))
  const named = units.map(({ unit }, index) => ({ id: unit.name, input: inputs[index] ?? nothing(unit) }))
  const moved = replay(named, before, after)
  const isRanked = moved.every((move) => move.before.complete && move.after?.complete === true)
  const heads: Record<string, number> = {}
  const shown: CorrectedUnit[] = []
  for (const [index, loaded] of units.entries()) {
    const move = moved[index]
    if (!move) continue
    const blocked = stays(loaded, plan) ? [] : await blocksOf(db, loaded, after)
    const input = inputs[index] ?? nothing(loaded.unit)
    const both = {
      before: standingOf(before, input, move.before, isRanked),
      ...(move.after && {
        after: standingOf(after, { ...input, facts: carry(input.facts, before, after).facts }, move.after, isRanked),
      }),
    }
    shown.push({ ...correctedUnit(loaded, move), ...both, stays: stays(loaded, plan), blocked })
    heads[loaded.id] = await headOf(db, loaded.id)
  }
  const lines = { before: await rubricLineOf(db, digest(before)), after: await rubricLineOf(db, digest(after)) }
  const computed = { cycle: plan.cycle.id, ...lines, units: shown, heads }
  return { ...lines, units: shown, preview: digestOfJson(JSON.parse(JSON.stringify(computed))) }
}

/** A unit's facts under the rubric of the year, also where its published result is under an older one. */
async function inputUnder(db: Kysely<Tables>, loaded: Loaded, rubric: Rubric): Promise<ScoreInput> {
  const { profile, facts } = await inputOf(db, loaded, lastLayer(loaded.standing.state))
  return { profile, facts: loaded.rubric === rubric ? facts : carry(facts, loaded.rubric, rubric).facts }
}

function nothing({ kind, code }: Loaded["unit"]): ScoreInput {
  return { profile: { kind, code }, facts: {} }
}

function correctedUnit(loaded: Loaded, move: UnitMove) {
  const { id: assessment, unit, standing } = loaded
  const { id, code, name } = unit
  return {
    assessment,
    unit: { id, code, name },
    state: standing.state,
    layer: lastLayer(standing.state),
    says: move.says,
    moves: move.moves.map(({ before, after, was, is, says, because }) => ({
      before: [...before],
      after: [...after],
      was: formatPoints(was),
      is: formatPoints(is),
      says,
      because: [...because],
    })),
    lost: [...move.lost],
  }
}

/** While criteria are open the total counts only what is complete, as on the board. */
function standingOf(rubric: Rubric, input: ScoreInput, { total, place, complete, grade }: Standing, isRanked: boolean) {
  const shown = complete ? total : settledPoints(score(rubric, input))
  const ranked = isRanked && { place }
  return { total: formatPoints(shown), complete, ...ranked, ...(complete && grade && { grade: grade.name }) }
}

/** The audit's head of an assessment moves with whatever changes in it. */
async function headOf(db: Kysely<Tables>, chain: string): Promise<number> {
  const head = await db.selectFrom("auditHeads").select("sequence").where("chain", "=", chain).executeTakeFirst()
  return head?.sequence ?? 0
}
