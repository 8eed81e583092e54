import type { When } from "@plumbline/rubric-core"

/** Which units a clause is for: their kinds, or places by name; nothing where it depends on more. */
export function unitsIn(when: When | undefined): readonly string[] | undefined {
  if (when === undefined) return []
  const { kind = [], code = [], fields = {} } = when.profile ?? {}
  const { place = [], ...others } = fields
  if (when.facts !== undefined || code.length > 0 || Object.keys(others).length > 0) return undefined
  return [...kind, ...place.filter((name) => typeof name === "string")]
}
