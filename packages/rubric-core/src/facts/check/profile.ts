import type { Profile, Rubric } from "../../rubric/rubric.ts"

/** The common case, seen at a glance: a known kind and a code of plain characters, and nothing else. */
export function isPlainProfile({ kinds }: Rubric, profile: Profile): boolean {
  for (const key in profile) if (key !== "kind" && key !== "code") return false
  return (
    kinds.some(({ id }) => id === profile.kind) && typeof profile.code === "string" && /^[!-~]+$/.test(profile.code)
  )
}

/**
 * The fields of a profile that are missing or not what they must be, `kind` and `code` first: both are required, other fields come only
 * as the rubric declares them.
 */
export function wrongFields(
  { kinds, profileFields }: Rubric,
  profile: Profile | Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set(["kind", "code", ...Object.keys(profile)])].filter((field) => {
    const value: unknown = Object.hasOwn(profile, field) ? profile[field] : undefined
    if (field === "kind") return !kinds.some(({ id }) => id === value)
    if (field === "code" || field === "name") return !isText(value)
    const declared = profileFields?.find(({ id }) => id === field)
    return declared?.type === "yesNo" ? typeof value !== "boolean" : !declared || !isText(value)
  })
}

/** Text that is not blank and is well formed: half a surrogate pair has no canonical JSON. */
function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && !/\p{Surrogate}/u.test(value)
}
