import { compile } from "../compile/compile.ts"
import { points, type Points } from "../points.ts"
import type { Clause } from "../rubric/clause.ts"
import type { Fact, FactValue } from "../rubric/fact.ts"
import { clausesIn, criteriaOf, factsOf } from "../rubric/outline.ts"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { live, type LiveScore } from "../score/live.ts"
import type { ScoreInput } from "../sheet/sheet.ts"
import { candidatesFor } from "./candidates.ts"
import { type FactChange, sayAdvice } from "./say.ts"

/** One change of facts that would win points. */
export interface NextPoints {
  /** The id of the criterion that would gain. */
  readonly criterion: string
  readonly changes: readonly { readonly fact: string; readonly from: FactValue; readonly to: FactValue }[]
  /** What the total would gain. */
  readonly gain: Points
  readonly says: Words
}

/**
 * What it would take: for each criterion below its base the least change of one fact that would win points, or, where none does by
 * itself, of all its facts together. Only facts that are measured are looked at: conditions, exemptions and judged points are
 * nobody's to change for points. Open criteria are left alone. Throws an `InputError` on unchecked input.
 *
 * @example nextPoints(rubric, input)[0]?.says.zh // "推送最少的一周推送由1次变为2次，可多得0.5分"
 */
export function nextPoints(rubric: Rubric, input: ScoreInput): NextPoints[] {
  const { profile, facts } = input
  const form = live(compile(rubric), { profile, facts })
  const scores = form.sheet.criteria
  return criteriaOf(rubric).flatMap((criterion, at) => {
    const score = scores[at]
    if (!score?.complete || score.points >= score.basePoints) return []
    const measured = factsMeasuredBy(rubric, criterion).filter(({ id }) => score.inPlay.includes(id))
    const single = measured.flatMap((fact) => bestOf(fact, at, criterion, form, facts[fact.id]) ?? [])
    const found = single.length > 0 ? single : together(measured, at, criterion, form, facts)
    return found.sort((a, b) => b.gain - a.gain)
  })
}

/** The nearest other answer with which both the criterion and the total are more. */
function bestOf(
  fact: Fact,
  at: number,
  criterion: Criterion,
  form: LiveScore,
  value: FactValue | undefined,
): NextPoints | undefined {
  if (value === undefined) return undefined
  for (const to of candidatesFor(fact, value, criterion)) {
    const gain = gainOf([{ fact, from: value, to }], at, form)
    if (gain > 0) return adviceOf(criterion, [{ fact, from: value, to }], points(gain))
  }
  return undefined
}

/** Facts that win points only together, as under a cap that more than one of them fills. */
function together(
  measured: readonly Fact[],
  at: number,
  criterion: Criterion,
  form: LiveScore,
  facts: ScoreInput["facts"],
): NextPoints[] {
  const changes = measured.flatMap((fact): FactChange[] => {
    const from = facts[fact.id]
    const to = from === undefined ? undefined : candidatesFor(fact, from, criterion).at(-1)
    return from === undefined || to === undefined ? [] : [{ fact, from, to }]
  })
  const gain = gainOf(changes, at, form)
  return gain > 0 ? [adviceOf(criterion, changes, points(gain))] : []
}

/** What the total gains by changes that the criterion itself gains by; the facts are then as they were. */
function gainOf(changes: readonly FactChange[], at: number, form: LiveScore): number {
  const before = form.sheet
  for (const { fact, to } of changes) form.set(fact.id, to)
  const after = form.sheet
  for (const { fact, from } of changes) form.set(fact.id, from)
  const own = (after.criteria[at]?.points ?? 0) - (before.criteria[at]?.points ?? 0)
  return own > 0 ? after.total - before.total : 0
}

function adviceOf({ id }: Criterion, changes: readonly FactChange[], gain: Points): NextPoints {
  return {
    criterion: id,
    changes: changes.map(({ fact, from, to }) => ({ fact: fact.id, from, to })),
    gain,
    says: { zh: sayAdvice(changes, gain, "zh"), en: sayAdvice(changes, gain, "en") },
  }
}

/** The facts that a criterion's clauses measure, wherever they are declared. */
function factsMeasuredBy(rubric: Rubric, { clauses }: Criterion): Fact[] {
  const names = new Set(clausesIn(clauses).map(measuredBy))
  const sources = (rubric.derived ?? []).flatMap((derived) => {
    if (!names.has(derived.id)) return []
    return derived.type === "sum" ? derived.of : [derived.part]
  })
  return factsOf(rubric).filter(({ id }) => names.has(id) || sources.includes(id))
}

function measuredBy({ measure }: Clause): string {
  switch (measure.kind) {
    case "shortfall":
    case "excess":
    case "comparison":
      return measure.of.fact
    default:
      return measure.fact
  }
}
