import { exactly, times } from "../../exact/exact.ts"
import { roundHalfUp } from "../../exact/round.ts"
import { points, type Points } from "../../points.ts"
import { mostEach } from "../../rate/each/bound.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { MovingClause } from "../../rubric/clause.ts"
import type { Scope } from "../../schema/references/scope.ts"
import { mostMeasured } from "./measure.ts"
import { partsOf } from "./operand.ts"

/** The most that a clause can move before its cap; `undefined` where nothing bounds it. */
export function mostMoved({ measure, rate }: MovingClause, base: Points, scope: Scope): Points | undefined {
  const most = mostMeasured(measure, scope)
  switch (rate.kind) {
    case "once":
      return ratePoints(rate.points, base)
    case "each":
      return mostEach(rate, most)
    case "bands": {
      const parts = measure.kind === "value" ? partsOf(measure, "total", scope) : 1
      return points(Math.max(...rate.bands.map((band) => ratePoints(band.points, base))) * parts)
    }
    case "table":
      return points(Math.max(0, ...Object.values(rate.points).map((each) => ratePoints(each, base))))
    case "share":
      return ratePoints(rate.of, base)
    case "steps":
      return ratePoints(rate.first, base)
    case "asJudged":
      return most && roundHalfUp(times(most, exactly(1000)))
    default:
      return rate satisfies never
  }
}
