export { type Carried, carry } from "./compare/carry.ts"
export { type Change, type ChangeKind, diff, type RubricDiff } from "./compare/diff.ts"
export { type Match, matchCriteria } from "./compare/match.ts"
export { type CriterionMove, replay, type Replayed, type UnitMove } from "./compare/replay.ts"
