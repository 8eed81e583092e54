import type { Draft, GradeDraft } from "../families/draft.ts"
import type { ReadClause } from "../reading/reading.ts"
import { type Placed, place } from "./placed.ts"

/** 第一名5分，每降一位减0.5分. */
export function rankOf(first: Draft, next: Draft | undefined): Placed | undefined {
  if (next?.is !== "clause" || next.clause.kind !== "rank") return undefined
  const top = alone(first)
  const isFull = (first.is === "grade" || first.is === "band") && first.outcome.is === "full"
  const points = isFull ? "base" : pointsAdded(first)
  if (points === undefined || top === undefined) return undefined
  return place({ ...next.clause, first: points, says: [top.says[0], next.clause.says[1]], about: top.about }, [
    first,
    next,
  ])
}

/** 第1名的得5分，第2名的得4.5分，以下名次依次递减0.5分: places that are named before the step goes on from them. */
export function rankFrom(places: readonly GradeDraft[], next: Draft | undefined): Placed | undefined {
  const [first, ...others] = places
  if (first === undefined || others.length === 0 || next?.is !== "clause" || next.clause.kind !== "rank")
    return undefined
  const rank = rankOf(first, next)
  const thousandths = (points: string | undefined): number => Math.round(Number(points) * 1000)
  const step = thousandths(next.clause.step)
  const points = places.map((one) => thousandths(pointsAdded(one)))
  const isEven = points.every((own, place) => own === (points[0] ?? 0) - place * step)
  return rank && isEven ? place({ ...rank.clause }, [...places, next]) : undefined
}

/** 不少于4次的得2分，每少1次扣0.5分: given whole, less something for each that is missing. */
export function addsLess(first: Draft, next: Draft | undefined): Placed | undefined {
  if (next?.is !== "clause" || next.clause.effect !== "deduct") return undefined
  const { clause } = next
  if (clause.kind !== "shortfall" && clause.kind !== "excess") return undefined
  if (first.is !== "band" || first.range || !fromItsThreshold(first.limits[0]?.value, clause)) return undefined
  const points = pointsAdded(first)
  if (points === undefined) return undefined
  const says = [first.alone.says[0], clause.says[1]] as const
  const period = clause.period === undefined ? first.extra : {}
  return place({ ...period, ...clause, effect: "add", first: points, says, about: first.alone.about }, [first, next])
}

function fromItsThreshold(value: string | undefined, clause: ReadClause): boolean {
  if (clause.kind === "shortfall") return clause.below === value
  return clause.kind === "excess" && clause.above === value
}

function alone(draft: Draft): ReadClause | undefined {
  if (draft.is === "grade") return draft.alone
  if (draft.is === "band") return draft.alone
  return draft.is === "clause" && draft.clause.kind === "yes" ? draft.clause : undefined
}

function pointsAdded(draft: Draft): string | undefined {
  if (draft.is === "grade" || draft.is === "band") {
    return draft.outcome.is === "add" ? draft.outcome.points : undefined
  }
  return draft.is === "clause" && draft.clause.kind === "yes" && draft.clause.effect === "add"
    ? draft.clause.points
    : undefined
}
