import type { ProfileCondition } from "../rubric/condition.ts"
import type { Profile } from "../rubric/rubric.ts"

/** Whether the unit is one that the condition names. A declared field that the profile lacks matches nothing. */
export function profileHolds(condition: ProfileCondition | undefined, profile: Profile): boolean {
  if (!condition) return true
  if (condition.kind && !condition.kind.includes(profile.kind)) return false
  if (condition.code && !condition.code.includes(profile.code)) return false
  return Object.entries(condition.fields ?? {}).every(([field, allowed]) => {
    const own = Object.hasOwn(profile, field) ? profile[field] : undefined
    return own !== undefined && allowed.includes(own)
  })
}
