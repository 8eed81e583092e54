import type { CompiledRubric, CompiledSum } from "../compile/compile.ts"
import { noPoints, points, type Points } from "../points.ts"
import type { CriterionScore, SumScore } from "../sheet/sheet.ts"

/** What criteria come to together. */
export interface Sums {
  readonly items: readonly SumScore[]
  readonly sections: readonly SumScore[]
  readonly total: Points
  readonly vetoed: readonly string[]
  /** Numbers of the criteria that are open. */
  readonly open: readonly string[]
}

type Scope = "criterion" | "item" | "section" | "total"
type Part = { readonly points: Points; readonly complete: boolean }

const nothing: readonly string[] = []

/** Sums of items, sections and total; a veto puts its scope at 0 after the sum. */
export function sumUp(compiled: CompiledRubric, criteria: readonly CriterionScore[]): Sums {
  if (compiled.hasVetoes) return sumUpVetoed(compiled, criteria)
  const items = compiled.items.map((item) => sumScore(item, criteria, false))
  const sections = compiled.sections.map((section) => sumScore(section, items, false))
  return { items, sections, total: totalOf(sections), vetoed: nothing, open: openOf(criteria) }
}

/** The sums after one criterion changed; the sums that it is not part of are shared. */
export function sumUpAgain(
  compiled: CompiledRubric,
  criteria: readonly CriterionScore[],
  changed: readonly number[],
  before: Sums,
): Sums {
  if (compiled.hasVetoes) return sumUpVetoed(compiled, criteria)
  const items = [...before.items]
  const sections = [...before.sections]
  for (const index of changed) {
    const { item, section } = compiled.places[index] ?? { item: -1, section: -1 }
    const [ofItem, ofSection] = [compiled.items[item], compiled.sections[section]]
    if (ofItem) items[item] = sumScore(ofItem, criteria, false)
    if (ofSection) sections[section] = sumScore(ofSection, items, false)
  }
  return { items, sections, total: totalOf(sections), vetoed: nothing, open: openOf(criteria) }
}

function sumUpVetoed(compiled: CompiledRubric, criteria: readonly CriterionScore[]): Sums {
  const scopes = criteria.map(scopesVetoedBy)
  const isTotalVetoed = scopes.some((vetoed) => vetoed.has("total"))
  const items = compiled.items.map((item) =>
    sumScore(
      item,
      criteria,
      item.parts.some((part) => scopes[part]?.has("item")),
    ),
  )
  const sections = compiled.sections.map((section) => {
    const own = section.parts.flatMap((part) => compiled.items[part]?.parts ?? [])
    return sumScore(
      section,
      items,
      own.some((part) => scopes[part]?.has("section")),
    )
  })
  return {
    items,
    sections,
    total: isTotalVetoed ? noPoints : totalOf(sections),
    vetoed: [
      ...(isTotalVetoed ? ["total"] : []),
      ...sections.filter(({ vetoed }) => vetoed).map(({ number }) => `section ${number}`),
      ...items.filter(({ vetoed }) => vetoed).map(({ number }) => `item ${number}`),
      ...criteria.filter((_, at) => scopes[at]?.has("criterion")).map(({ number }) => `criterion ${number}`),
    ],
    open: openOf(criteria),
  }
}

function sumScore({ parts, fixed }: CompiledSum, scores: readonly Part[], vetoed: boolean): SumScore {
  let sum = 0
  let complete = true
  for (const part of parts) {
    const score = scores[part]
    if (!score) continue
    sum += score.points
    if (!score.complete) complete = false
  }
  return { ...fixed, points: vetoed ? noPoints : points(sum), complete, vetoed }
}

function totalOf(parts: readonly Part[]): Points {
  let total = 0
  for (const part of parts) total += part.points
  return points(total)
}

function openOf(criteria: readonly CriterionScore[]): readonly string[] {
  for (const { complete } of criteria) {
    if (!complete) return criteria.filter((criterion) => !criterion.complete).map(({ number }) => number)
  }
  return nothing
}

const none: ReadonlySet<Scope> = new Set()

function scopesVetoedBy({ lines }: CriterionScore): ReadonlySet<Scope> {
  let scopes: Set<Scope> | undefined
  for (const { clause, status } of lines) {
    if (clause.effect === "veto" && status === "counted") (scopes ??= new Set()).add(clause.scope)
  }
  return scopes ?? none
}
