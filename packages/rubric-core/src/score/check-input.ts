import { compile } from "../compile/compile.ts"
import { checkAdjustmentRange, checkAdjustmentShapes } from "../facts/check/check-adjustments.ts"
import { checkFactValues } from "../facts/check/check-facts.ts"
import { isRecord } from "../facts/check/record.ts"
import { checkProfile } from "../facts/check/check-profile.ts"
import { type Fault, fault } from "../facts/fault.ts"
import { bindUnit } from "../facts/unit.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { ScoreInput } from "../sheet/sheet.ts"
import { scoreAdjusted } from "./score.ts"

/** Input that `score` takes, or every fault that was found in it. */
export type CheckedInput =
  { readonly ok: true; readonly input: ScoreInput } | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads untrusted JSON, `{ profile, facts, adjustments? }`, as the input of `score`, or names every fault in it. Other keys at
 * the top, such as a case's id, are left alone.
 *
 * @example checkInput(rubric, JSON.parse("{}")).ok // false
 */
export function checkInput(rubric: Rubric, json: unknown): CheckedInput {
  if (!isRecord(json) || Object.hasOwn(json, "__proto__")) {
    return {
      ok: false,
      faults: [
        fault(
          "notAnObject",
          "input",
          "应为含有 profile 和 facts 的 JSON 对象。",
          "must be a JSON object that holds profile and facts.",
        ),
      ],
    }
  }
  const profile = Object.hasOwn(json, "profile") ? json.profile : undefined
  const facts = Object.hasOwn(json, "facts") ? json.facts : undefined
  const adjustments = Object.hasOwn(json, "adjustments") ? json.adjustments : undefined
  const faults = [
    ...(isRecord(profile) ? checkProfile(rubric, profile) : [notAProfile]),
    ...checkFactValues(rubric, facts),
    ...(adjustments === undefined ? [] : checkAdjustmentShapes(rubric, adjustments)),
  ]
  if (faults.length > 0) return { ok: false, faults }
  // Every part was checked just above, down to the type of each value.
  const input = { profile, facts, ...(adjustments !== undefined && { adjustments }) } as ScoreInput
  const outOfRange = rangeFaults(rubric, input)
  return outOfRange.length > 0 ? { ok: false, faults: outOfRange } : { ok: true, input }
}

const notAProfile = fault(
  "notAnObject",
  "profile",
  "应为含有 kind 和 code 的 JSON 对象。",
  "must be a JSON object that holds kind and code.",
)

/** The faults of adjustments that would take their criteria out of 0..base, in an input that is otherwise sound. */
function rangeFaults(rubric: Rubric, input: ScoreInput): Fault[] {
  const compiled = compile(rubric)
  const criteria = scoreAdjusted(compiled, bindUnit(compiled, input), input)
  return criteria.map(checkAdjustmentRange).filter((found) => found !== undefined)
}
