import type { Profile, Rubric } from "../../rubric/rubric.ts"
import { type Fault, fault } from "../fault.ts"

/** What is wrong with a unit's profile: `kind` and `code` are required, other fields only as the rubric declares them. */
export function checkProfile(rubric: Rubric, profile: Profile | Readonly<Record<string, unknown>>): Fault[] {
  const faults: Fault[] = []
  const kinds = rubric.kinds.map(({ id, name }) => ({ zh: `${id}（${name.zh}）`, en: `${id} (${name.en})` }))
  if (!Object.hasOwn(profile, "kind") || !rubric.kinds.some(({ id }) => id === profile.kind)) {
    faults.push(
      fault(
        "profileKind",
        "profile.kind",
        `请填单位类别：${kinds.map(({ zh }) => zh).join("、")}。`,
        `give the unit's kind: ${kinds.map(({ en }) => en).join(", ")}.`,
      ),
    )
  }
  if (!Object.hasOwn(profile, "code") || !isText(profile.code)) {
    faults.push(
      fault(
        "profileCode",
        "profile.code",
        '请填单位代码，写作字符串，如 "340621"。',
        'give the unit\'s code as a string, such as "340621".',
      ),
    )
  }
  for (const key of Object.keys(profile)) {
    if (key === "kind" || key === "code") continue
    const value = Object.getOwnPropertyDescriptor(profile, key)?.value as unknown
    const found = checkField(rubric, key, value)
    if (found) faults.push(found)
  }
  return faults
}

/** The common case, seen at a glance: a known kind and a code of plain characters, and nothing else. */
export function isPlainProfile({ kinds }: Rubric, profile: Profile): boolean {
  for (const key in profile) if (key !== "kind" && key !== "code") return false
  return (
    kinds.some(({ id }) => id === profile.kind) && typeof profile.code === "string" && /^[!-~]+$/.test(profile.code)
  )
}

function checkField(rubric: Rubric, key: string, value: unknown): Fault | undefined {
  const at = `profile.${key}`
  if (key === "name")
    return isText(value) ? undefined : fault("profileField", at, "名称应为字符串。", "the name must be a string.")
  const field = rubric.profileFields?.find(({ id }) => id === key)
  if (!field) {
    return fault(
      "profileField",
      at,
      "本细则没有这一单位属性，请删去。",
      "this rubric declares no such field; leave it out.",
    )
  }
  if (field.type === "yesNo") {
    return typeof value === "boolean"
      ? undefined
      : fault("profileField", at, `“${field.name.zh}”应为 true 或 false。`, `${field.name.en} must be true or false.`)
  }
  return isText(value)
    ? undefined
    : fault("profileField", at, `“${field.name.zh}”应为字符串。`, `${field.name.en} must be a string.`)
}

/** Text that is not blank and is well formed: half a surrogate pair has no canonical JSON. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && isWellFormed(value)
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
