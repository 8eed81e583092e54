import type { CompiledRubric, CompiledSum } from "../compile/compile.ts"
import { noPoints, points, type Points } from "../points.ts"
import type { CriterionScore, SumScore } from "../sheet/sheet.ts"

/** What criteria come to together. */
export interface Sums {
  readonly items: readonly SumScore[]
  readonly sections: readonly SumScore[]
  readonly total: Points
  readonly vetoed: readonly string[]
}

type Scope = "criterion" | "item" | "section" | "total"
type Part = { readonly points: Points; readonly complete: boolean }

/** Sums of items, sections and total; a veto puts its scope at 0 after the sum. */
export function sumUp(compiled: CompiledRubric, criteria: readonly CriterionScore[]): Sums {
  const scopes = compiled.hasVetoes ? criteria.map(scopesVetoedBy) : []
  const isVetoed = (part: number, scope: Scope): boolean => scopes[part]?.has(scope) ?? false
  const items = compiled.items.map((item) =>
    sumScore(
      item,
      criteria,
      item.parts.some((part) => isVetoed(part, "item")),
    ),
  )
  const sections = compiled.sections.map((section) => {
    const own = section.parts.flatMap((part) => compiled.items[part]?.parts ?? [])
    return sumScore(
      section,
      items,
      own.some((part) => isVetoed(part, "section")),
    )
  })
  const isTotalVetoed = scopes.some((vetoed) => vetoed.has("total"))
  return {
    items,
    sections,
    total: isTotalVetoed ? noPoints : totalOf(sections),
    vetoed: [
      ...(isTotalVetoed ? ["total"] : []),
      ...sections.filter(({ vetoed }) => vetoed).map(({ number }) => `section ${number}`),
      ...items.filter(({ vetoed }) => vetoed).map(({ number }) => `item ${number}`),
      ...criteria.filter((_, at) => isVetoed(at, "criterion")).map(({ number }) => `criterion ${number}`),
    ],
  }
}

/** The total; without vetoes it is the sum of the criteria. */
export function totalOf(parts: readonly { readonly points: Points }[]): Points {
  let total = 0
  for (const part of parts) total += part.points
  return points(total)
}

function sumScore({ parts, fixed }: CompiledSum, scores: readonly Part[], vetoed: boolean): SumScore {
  const own = parts.map((part) => scores[part]).filter((score) => score !== undefined)
  return {
    ...fixed,
    points: vetoed ? noPoints : totalOf(own),
    complete: own.every(({ complete }) => complete),
    vetoed,
  }
}

const none: ReadonlySet<Scope> = new Set()

function scopesVetoedBy({ lines }: CriterionScore): ReadonlySet<Scope> {
  let scopes: Set<Scope> | undefined
  for (const { clause, status } of lines) {
    if (clause.effect === "veto" && status === "counted") (scopes ??= new Set()).add(clause.scope)
  }
  return scopes ?? none
}
