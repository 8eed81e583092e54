import type { ShareClause } from "../reading/reading.ts"
import { aboutOf, type Condition, saysOf } from "./condition.ts"

/** 按完成比例得分, 得分=完成数/计划数×6分: the ratio done times points. */
export function readShare(condition: Condition, of: string): ShareClause {
  return { kind: "share", effect: "add", of, says: saysOf(condition), about: aboutOf(condition), certainty: "certain" }
}
