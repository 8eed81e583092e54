import type { ProblemFault } from "@plumbline/contract"
import type { Fault } from "@plumbline/rubric-core"
import type { z } from "zod"

type Issue = z.core.$ZodIssue
type Says = Pick<ProblemFault, "zh" | "en">

/** Zod's issues as faults in both languages, each at its place in what was sent. */
export function faultsOf({ issues }: z.ZodError): ProblemFault[] {
  return issues.flatMap((issue) => {
    const at = issue.path.join(".")
    if (issue.code !== "unrecognized_keys") return [{ at: at || "body", ...sentenceOf(issue) }]
    return issue.keys.map((key) => ({
      at: at ? `${at}.${key}` : key,
      zh: `没有“${key}”这一项，请删去`,
      en: `There is no "${key}"; leave it out`,
    }))
  })
}

/** Never the value itself: it may be a password. */
function sentenceOf(issue: Issue): Says {
  switch (issue.code) {
    case "invalid_type":
      return typeSentence(issue.expected, issue.input === undefined)
    case "too_big":
      return tooBig(issue.origin, String(issue.maximum))
    case "too_small":
      return tooSmall(issue.origin, String(issue.minimum))
    case "invalid_value": {
      const values = issue.values.map(String)
      return { zh: `应为${values.join("、")}之一`, en: `It must be one of ${values.join(", ")}` }
    }
    case "invalid_format":
      return { zh: "格式不对，请核对", en: "It is not written as it should be" }
    default:
      return { zh: "不是可用的值", en: "This value cannot be used" }
  }
}

const types: Readonly<Record<string, Says>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
}

function typeSentence(expected: string, isMissing: boolean): Says {
  const type = types[expected] ?? { zh: expected, en: expected }
  if (isMissing) return { zh: `缺少此项，应为${type.zh}`, en: `It is missing; it must be ${type.en}` }
  return { zh: `应为${type.zh}`, en: `It must be ${type.en}` }
}

function tooBig(origin: string, most: string): Says {
  if (origin === "string") return { zh: `不能超过${most}个字`, en: `It may have ${most} characters at most` }
  if (origin === "array") return { zh: `不能多于${most}项`, en: `It may hold ${most} entries at most` }
  return { zh: `不能大于${most}`, en: `It may be ${most} at most` }
}

function tooSmall(origin: string, least: string): Says {
  if (least === "1" && origin !== "number") return { zh: "不能为空", en: "It may not be empty" }
  if (origin === "string") return { zh: `至少${least}个字`, en: `It needs ${least} characters at least` }
  if (origin === "array") return { zh: `至少${least}项`, en: `It needs ${least} entries at least` }
  return { zh: `不能小于${least}`, en: `It must be ${least} at least` }
}

/** rubric-core's faults as they travel. */
export function faultsFrom(faults: readonly Fault[]): ProblemFault[] {
  return faults.map(({ at, says }) => ({ at, zh: says.zh, en: says.en }))
}
