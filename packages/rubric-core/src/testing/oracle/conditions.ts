import type { FactCondition, ProfileCondition } from "../../rubric/condition.ts"
import type { Profile } from "../../rubric/rubric.ts"
import { namesIn, type Values } from "./values.ts"

export function profileMatches(condition: ProfileCondition | undefined, profile: Profile): boolean {
  const kind = condition?.kind?.includes(profile.kind) ?? true
  const code = condition?.code?.includes(profile.code) ?? true
  const fields = Object.entries(condition?.fields ?? {}).map(([name, allowed]) => {
    const value = profile[name]
    return value !== undefined && allowed.includes(value)
  })
  return kind && code && fields.every((matches) => matches)
}

export function namesRead(condition: FactCondition, values: Values): string[] {
  if ("all" in condition) return condition.all.flatMap((part) => namesRead(part, values))
  if ("any" in condition) return condition.any.flatMap((part) => namesRead(part, values))
  if ("not" in condition) return namesRead(condition.not, values)
  if ("compare" in condition) return namesIn(values, condition.value, condition.compare)
  return [condition.fact]
}

/** "open" while it cannot be decided. */
export function truthOf(condition: FactCondition, values: Values): boolean | "open" {
  if ("all" in condition) {
    const truths = condition.all.map((part) => truthOf(part, values))
    return truths.includes(false) ? false : truths.includes("open") ? "open" : true
  }
  if ("any" in condition) {
    const truths = condition.any.map((part) => truthOf(part, values))
    return truths.includes(true) ? true : truths.includes("open") ? "open" : false
  }
  if ("not" in condition) {
    const truth = truthOf(condition.not, values)
    return truth === "open" ? "open" : !truth
  }
  if (namesRead(condition, values).some((name) => values.facts[name] === undefined)) return "open"
  if ("compare" in condition) {
    const value = values.value(condition.value)
    return value ? (values.holds(value, condition.compare) ?? false) : false
  }
  const value = values.given(condition.fact)
  return "is" in condition ? value === condition.is : condition.level.some((level) => level === value)
}
