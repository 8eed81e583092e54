import type { Profile, Rubric } from "../../rubric/rubric.ts"
import { type Fault, fault } from "../fault.ts"
import { wrongFields } from "./profile.ts"

/** What is wrong with a unit's profile: `kind` and `code` are required, other fields only as the rubric declares them. */
export function checkProfile(rubric: Rubric, profile: Profile | Readonly<Record<string, unknown>>): Fault[] {
  return wrongFields(rubric, profile).map((field) => faultOf(rubric, field))
}

function faultOf(rubric: Rubric, field: string): Fault {
  const at = `profile.${field}`
  switch (field) {
    case "kind": {
      const kinds = rubric.kinds.map(({ id, name }) => ({ zh: `${id}（${name.zh}）`, en: `${id} (${name.en})` }))
      return fault(
        "profileKind",
        at,
        `请填单位类别：${kinds.map(({ zh }) => zh).join("、")}。`,
        `give the unit's kind: ${kinds.map(({ en }) => en).join(", ")}.`,
      )
    }
    case "code":
      return fault(
        "profileCode",
        at,
        '请填单位代码，写作字符串，如 "340621"。',
        'give the unit\'s code as a string, such as "340621".',
      )
    case "name":
      return fault("profileField", at, "名称应为字符串。", "the name must be a string.")
    default:
      return faultOfDeclared(rubric, field, at)
  }
}

function faultOfDeclared(rubric: Rubric, id: string, at: string): Fault {
  const field = rubric.profileFields?.find((each) => each.id === id)
  if (!field) {
    return fault(
      "profileField",
      at,
      "本细则没有这一单位属性，请删去。",
      "this rubric declares no such field; leave it out.",
    )
  }
  const { name, type } = field
  return type === "yesNo"
    ? fault("profileField", at, `“${name.zh}”应为 true 或 false。`, `${name.en} must be true or false.`)
    : fault("profileField", at, `“${name.zh}”应为字符串。`, `${name.en} must be a string.`)
}
