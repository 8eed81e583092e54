import type { BodyOf } from "@plumbline/contract"
import type { Criterion } from "@plumbline/rubric-core"

/** One objection as it is being written. */
export interface Objection {
  readonly criterion: string
  readonly text: string
}

type AppealBody = BodyOf<"POST /assessments/{assessment}/appeal">

/** What is sent, or nothing while an objection has no words. */
export function appealBody(objections: readonly Objection[], fingerprint: string): AppealBody | undefined {
  const appeals = objections.map(({ criterion, text }) => ({ criterion, text: text.trim() }))
  return appeals.length === 0 || appeals.some(({ text }) => text === "") ? undefined : { fingerprint, appeals }
}

/** The criteria that are not objected to yet, in the order of the rubric. */
export function stillOpen(criteria: readonly Criterion[], objections: readonly Objection[]): readonly Criterion[] {
  return criteria.filter(({ id }) => !objections.some(({ criterion }) => criterion === id))
}

/** With one more objection, at the place that the rubric gives it. */
export function withObjection(
  criteria: readonly Criterion[],
  objections: readonly Objection[],
  criterion: string,
): readonly Objection[] {
  const all = [...objections, { criterion, text: "" }]
  return criteria.flatMap(({ id }) => all.find((one) => one.criterion === id) ?? [])
}
