import type { Rubric } from "../rubric/rubric.ts"
import type { Fix } from "./finding.ts"

type Json = readonly Json[] | { readonly [key: string]: Json } | unknown

/** The rubric with a finding's fix applied: a new object, sharing what did not change. A value of `undefined` takes the field out. */
export function applyFix(rubric: Rubric, { set }: Fix): unknown {
  return set.reduce<Json>((json, { path, value }) => withValue(json, path, value), rubric)
}

function withValue(json: Json, [step, ...rest]: readonly (string | number)[], value: unknown): Json {
  if (step === undefined) return value
  if (Array.isArray(json)) return json.map((each, index) => (index === step ? withValue(each, rest, value) : each))
  const fields = Object.entries(json ?? {})
  const [before] = fields.filter(([name]) => name === step).map(([, each]) => each as Json)
  const after = withValue(before, rest, value)
  const others = fields.filter(([name]) => name !== step)
  if (after === undefined) return Object.fromEntries(others)
  if (others.length === fields.length) return Object.fromEntries([...fields, [step, after]])
  return Object.fromEntries(fields.map(([name, each]) => [name, name === step ? after : each]))
}
