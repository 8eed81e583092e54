import type { Layer } from "@plumbline/contract"
import {
  checkInput,
  checkProfile,
  criteriaOf,
  type Facts,
  type Rubric,
  score,
  type Words,
} from "@plumbline/rubric-core"
import { carry } from "@plumbline/rubric-core/compare"
import type { Kysely } from "kysely"
import type { Loaded } from "../../assessments/load.ts"
import type { Tables } from "../../database/tables.ts"
import { isFrozenIn } from "../../sheets/frozen.ts"
import { inputOf } from "../../sheets/inputs.ts"

/** Why a unit cannot go on under the new rubric as it stands. */
export async function blocksOf(db: Kysely<Tables>, loaded: Loaded, after: Rubric): Promise<Words[]> {
  const unknown = checkProfile(after, loaded.profile)
  if (unknown.length > 0) return unknown.map(({ says }) => says)
  const inputs = { self: await inputOf(db, loaded, "self"), decided: await inputOf(db, loaded, "decided") }
  const carried = (facts: Facts) => carry(facts, loaded.rubric, after).facts
  return [
    ...(await goneWithWork(db, loaded, after)),
    ...openAgain(loaded, after, [
      ...openIn("self", loaded, after, carried(inputs.self.facts)),
      ...openIn("verified", loaded, after, carried(inputs.decided.facts)),
    ]),
    ...adjustmentFaults(loaded, after, { ...inputs.decided, facts: carried(inputs.decided.facts) }),
  ]
}

/** What is open in a layer that no longer moves. */
function openIn(layer: Layer, { standing, profile }: Loaded, after: Rubric, facts: Facts): readonly string[] {
  return isFrozenIn(layer, standing.state) ? score(after, { profile, facts }).open : []
}

/** What was submitted or verified is complete, and must be so under the new rubric, too. */
function openAgain({ standing }: Loaded, after: Rubric, open: readonly string[]): Words[] {
  const numbers = criteriaOf(after).flatMap(({ number }) => (open.includes(number) ? [number] : []))
  if (numbers.length === 0) return []
  const [zh, en] = [numbers.map((number) => `第${number}条`).join("、"), numbers.join(", ")]
  if (standing.state === "submitted" || standing.state === "inReview") {
    return [
      {
        zh: `${zh}在新细则下未填完：请先退回该单位补填`,
        en: `Open under the new rubric: ${en}. Return the assessment to the unit first`,
      },
    ]
  }
  return [
    {
      zh: `${zh}在新细则下缺少事实，而该单位已核实：勘误稿不能增加新的事实`,
      en: `Open under the new rubric: ${en}, but verified already. A corrigendum cannot ask for more`,
    },
  ]
}

function adjustmentFaults(loaded: Loaded, after: Rubric, input: Awaited<ReturnType<typeof inputOf>>): Words[] {
  const numbers = new Map(criteriaOf(loaded.rubric).map(({ id, number }) => [number, id]))
  const renumbered = new Map(criteriaOf(after).map(({ id, number }) => [id, number]))
  const adjustments = Object.entries(input.adjustments ?? {}).flatMap(([number, adjustment]) => {
    const now = renumbered.get(numbers.get(number) ?? "")
    return now === undefined ? [] : [[now, adjustment] as const]
  })
  const checked = checkInput(after, { ...input, adjustments: Object.fromEntries(adjustments) })
  return checked.ok ? [] : checked.faults.map(({ says }) => says)
}

/** Files, marks, adjustments and appeals belong to a criterion; one that has any cannot go. */
async function goneWithWork(db: Kysely<Tables>, { id, rubric }: Loaded, after: Rubric): Promise<Words[]> {
  const kept = new Set(criteriaOf(after).map((criterion) => criterion.id))
  const gone = criteriaOf(rubric).filter((criterion) => !kept.has(criterion.id))
  const found: Words[] = []
  for (const { id: criterion, number } of gone) {
    const evidence = await db
      .selectFrom("evidence")
      .select("id")
      .where("assessment", "=", id)
      .where("criterion", "=", criterion)
      .where("removedAt", "is", null)
      .limit(1)
      .executeTakeFirst()
    const marks = await worked(db, "marks", id, criterion)
    const adjustments = await worked(db, "adjustments", id, criterion)
    const appeals = await worked(db, "appeals", id, criterion)
    if (!evidence && !marks && !adjustments && !appeals) continue
    found.push({
      zh: `第${number}条在新细则中已删去，而该单位已有佐证、核实、调整或申诉`,
      en: `Criterion ${number} is gone from the new rubric, but has evidence, marks, adjustments or appeals`,
    })
  }
  return found
}

async function worked(
  db: Kysely<Tables>,
  table: "marks" | "adjustments" | "appeals",
  assessment: string,
  criterion: string,
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select("criterion")
    .where("assessment", "=", assessment)
    .where("criterion", "=", criterion)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
