import { checkProfile } from "../../facts/check/check-profile.ts"
import type { Points } from "../../points.ts"
import { type Grade, gradeOf } from "../../ranking/grade.ts"
import { rank } from "../../ranking/rank.ts"
import type { Profile, Rubric } from "../../rubric/rubric.ts"
import type { Words } from "../../rubric/words.ts"
import { score } from "../../score/score.ts"
import type { ScoreInput, ScoreSheet } from "../../sheet/sheet.ts"
import { type Carried, carrier } from "../carry.ts"
import { diff } from "../diff/diff.ts"
import { type CriterionMove, movesBetween } from "./moves.ts"
import { sayUnit } from "./say-unit.ts"

/** An assessment to score under both rubrics; its facts are those of the first. */
export interface Replayed {
  readonly id: string
  readonly input: ScoreInput
}

/** Where a unit stands under one rubric. */
export interface Standing {
  readonly total: Points
  /** Among all that could be scored, ties shared, vetoed totals last. */
  readonly place: number
  readonly complete: boolean
  /** Scopes at 0 by a veto: "total", "section 1", "item 3", "criterion 12". */
  readonly vetoed: readonly string[]
  /** Where the rubric has grades and the total reaches one. */
  readonly grade?: Grade
}

/** What one unit has under both rubrics, and which criteria make the difference. */
export interface UnitMove {
  readonly id: string
  readonly before: Standing
  /** Not there where the second rubric does not score such a unit, as with a kind that it does not know; `says` tells why. */
  readonly after?: Standing
  /** Only the criteria whose points differ, the greatest difference first. */
  readonly moves: readonly CriterionMove[]
  readonly lost: Carried["lost"]
  readonly says: Words
}

/**
 * Scores assessments under two rubrics and says who moves and why. Facts are carried from the first to the second. Adjustments are
 * left out on both sides: their reasons were given under the first alone.
 *
 * @example replay([{ id: "340621", input }], before, after)[0]?.says.zh // "340621：总分107.5分不变（暂计）。"
 */
export function replay(assessments: readonly Replayed[], before: Rubric, after: Rubric): UnitMove[] {
  const differences = diff(before, after)
  const carry = carrier(before, after)
  const scored = assessments.map(({ id, input: { profile, facts } }) => {
    const carried = carry(facts)
    const known = profileUnder(after, profile)
    const unknown = checkProfile(after, known)
    return {
      id,
      carried,
      old: score(before, { profile, facts }),
      young: unknown.length === 0 ? score(after, { profile: known, facts: carried.facts }) : undefined,
      unknown: unknown.map(({ says }) => says),
    }
  })
  const oldPlaces = placesOf(scored.map(({ old }) => old))
  const youngPlaces = placesOf(scored.flatMap(({ young }) => young ?? []))
  return scored.map(({ id, carried, old, young, unknown }): UnitMove => {
    const from = standing(before, old, oldPlaces)
    const to = young && standing(after, young, youngPlaces)
    const moves = young ? movesBetween({ before, after, differences, carried }, old, young) : []
    return {
      id,
      before: from,
      ...(to && { after: to }),
      moves,
      lost: carried.lost,
      says: sayUnit(id, from, to, moves, unknown),
    }
  })
}

/** The profile without fields that the other rubric does not know. */
function profileUnder({ profileFields = [] }: Rubric, { kind, code, name, ...fields }: Profile): Profile {
  const known = Object.entries(fields).filter(([field]) => profileFields.some(({ id }) => id === field))
  return { kind, code, ...(name !== undefined && { name }), ...Object.fromEntries(known) }
}

function placesOf(sheets: readonly ScoreSheet[]): ReadonlyMap<ScoreSheet, number> {
  const places = rank(sheets.map(({ total, vetoed }) => ({ total, vetoed: vetoed.includes("total") })))
  return new Map(sheets.map((sheet, at) => [sheet, places[at] ?? 0]))
}

function standing(rubric: Rubric, sheet: ScoreSheet, places: ReadonlyMap<ScoreSheet, number>): Standing {
  const { total, complete, vetoed } = sheet
  const grade = gradeOf(rubric, total, vetoed.includes("total"))
  return { total, place: places.get(sheet) ?? 0, complete, vetoed, ...(grade && { grade }) }
}
