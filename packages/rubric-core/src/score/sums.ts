import type { CompiledRubric, CompiledSum } from "../compile/compile.ts"
import { noPoints, points, type Points } from "../points.ts"
import type { CriterionScore, ScoreSheet, SumScore } from "../sheet/sheet.ts"

type Sums = Pick<ScoreSheet, "items" | "sections" | "total" | "vetoed">
type Scope = "criterion" | "item" | "section" | "total"

/** Sums of items, sections and total; a veto puts its scope at 0 after the sum. */
export function sumUp(compiled: CompiledRubric, criteria: readonly CriterionScore[]): Sums {
  const vetoedCriteria = criteria.map((criterion) => scopesVetoedBy(criterion))
  const isTotalVetoed = vetoedCriteria.some((scopes) => scopes.has("total"))
  const items = compiled.items.map((item) =>
    sumScore(
      item,
      criteria,
      item.parts.some((part) => vetoedCriteria[part]?.has("item")),
    ),
  )
  const sections = compiled.sections.map((section) => {
    const own = section.parts.flatMap((part) => compiled.items[part]?.parts ?? [])
    return sumScore(
      section,
      items,
      own.some((part) => vetoedCriteria[part]?.has("section")),
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
      ...criteria.filter((_, at) => vetoedCriteria[at]?.has("criterion")).map(({ number }) => `criterion ${number}`),
    ],
  }
}

function sumScore(
  { id, number, basePoints, printed, parts }: CompiledSum,
  scores: readonly { readonly points: Points; readonly complete: boolean }[],
  vetoed: boolean,
): SumScore {
  const own = parts.map((part) => scores[part]).filter((score) => score !== undefined)
  return {
    id,
    number,
    points: vetoed ? noPoints : totalOf(own),
    basePoints,
    ...(printed !== undefined && { printed }),
    complete: own.every(({ complete }) => complete),
    vetoed,
  }
}

function totalOf(parts: readonly { readonly points: Points }[]): Points {
  return points(parts.reduce((sum, part) => sum + part.points, 0))
}

const none: ReadonlySet<Scope> = new Set()

function scopesVetoedBy({ lines }: CriterionScore): ReadonlySet<Scope> {
  let scopes: Set<Scope> | undefined
  for (const { clause, status } of lines) {
    if (clause.effect === "veto" && status === "counted") (scopes ??= new Set()).add(clause.scope)
  }
  return scopes ?? none
}
