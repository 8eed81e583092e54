import type { YesClause } from "../reading/reading.ts"
import { type Condition, aboutOf, saysOf } from "./condition.ts"

/** 未制定计划的，扣1分; 建立制度，得2分; 未开展的，不得分: something is so or it is not. */
export function readYes(condition: Condition, effect: YesClause["effect"], points: string): YesClause {
  return { kind: "yes", effect, points, says: saysOf(condition), about: aboutOf(condition), certainty: "certain" }
}
