// The model
export type { Clause, ClauseNode, Effect, Group, MovingClause, VetoClause } from "./rubric/clause.ts"
export type { FactCondition, ProfileCondition, When } from "./rubric/condition.ts"
export type {
  AmountFact,
  ChoiceFact,
  CountFact,
  DerivedFact,
  DescribedLevel,
  Fact,
  Facts,
  FactType,
  FactValue,
  JudgedFact,
  ListColumn,
  PartOfWholeFact,
  SeriesFact,
  YesNoFact,
} from "./rubric/fact.ts"
export type * from "./rubric/measure.ts"
export type * from "./rubric/quantity.ts"
export type * from "./rubric/rate.ts"
export type {
  Check,
  CombinedQuestion,
  Criterion,
  Item,
  Place,
  Profile,
  ProfileField,
  ReadingQuestion,
  Rubric,
  Section,
} from "./rubric/rubric.ts"
export type { Locale, Span, Words } from "./rubric/words.ts"
export {
  clausesIn,
  criteriaOf,
  criterionById,
  criterionByNumber,
  criterionOfFact,
  derivedById,
  factById,
  factsOf,
  itemsOf,
  type PlacedCriterion,
  placedCriteria,
} from "./rubric/outline.ts"

export {
  type AnswerOf,
  type DefinedRubric,
  defineRubric,
  type FactsOf,
  type InputOf,
  type ProfileOf,
} from "./define/define-rubric.ts"

// Points
export {
  displayPoints,
  formatPoints,
  noPoints,
  parsePoints,
  type Points,
  points,
  pointsBetween,
  sayPoints,
} from "./points.ts"

// Facts and what may be wrong with them
export { checkFact } from "./facts/check/check-fact.ts"
export { checkFacts } from "./facts/check/check-facts.ts"
export { checkProfile } from "./facts/check/check-profile.ts"
export { type Contradiction, contradictions } from "./facts/contradictions.ts"
export { describedLevel } from "./facts/described-level.ts"
export {
  checkDraft,
  checkDrafts,
  type DraftFacts,
  type DraftPart,
  type DraftValue,
  factsFromDraft,
} from "./facts/draft.ts"
export { type Fault, type FaultCode, InputError } from "./facts/fault.ts"
export { answerListNotes, listedRows, listNotes, type ListRow } from "./facts/list/list-notes.ts"
export { type ReadFact, readFactText } from "./facts/text/read-fact-text.ts"
export { showFactValue } from "./facts/text/show-fact-value.ts"

// Scoring
export { compile, type CompiledRubric } from "./compile/compile.ts"
export { type CheckedInput, checkInput } from "./score/check-input.ts"
export { live, type LiveScore } from "./score/live.ts"
export { score } from "./score/score.ts"
export { type Scorer, scorer, type Unit } from "./totals/scorer.ts"

// Ranking
export { type Grade, gradeOf } from "./ranking/grade.ts"
export { rank, type Ranked } from "./ranking/rank.ts"

export { type NextPoints, nextPoints } from "./advice/next-points.ts"

// The sheet
export { digest, digestOfJson, rememberDigest, shortFingerprint } from "./digest/digest.ts"
export { explainCriterion } from "./explain/explain-criterion.ts"
export { explain } from "./explain/explain.ts"
export { explainGroup, explainRule } from "./explain/rule/rule.ts"
export { fingerprintOf } from "./sheet/fingerprint.ts"
export { type LineJson, type SheetJson, sheetJson } from "./sheet/json.ts"
export { type Attached, type Missing, readiness } from "./sheet/readiness.ts"
export { settledPoints } from "./sheet/settled.ts"
export type {
  Adjustment,
  CriterionScore,
  ExactQuantity,
  Line,
  LineStatus,
  LineWords,
  ScoreInput,
  ScoreSheet,
  SumScore,
} from "./sheet/sheet.ts"
