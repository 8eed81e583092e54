import type { Clause } from "../rubric/clause.ts"

/** The points that a clause's words ought to name: decimals, without those that are the base or nothing. */
export function clausePoints(clause: Clause): string[] {
  if (clause.effect === "veto") return []
  return allPoints(clause).filter((points) => points !== "base" && Number(points) !== 0)
}

function allPoints({ rate }: Exclude<Clause, { effect: "veto" }>): string[] {
  switch (rate.kind) {
    case "once":
    case "each":
      return [rate.points, ...(rate.kind === "each" && rate.first !== undefined ? [rate.first] : [])]
    case "bands":
      return rate.bands.map(({ points }) => points)
    case "table":
      return Object.values(rate.points)
    case "share":
      return [rate.of]
    case "steps":
      return [rate.first, rate.step]
    case "asJudged":
      return []
    default:
      return rate satisfies never
  }
}
