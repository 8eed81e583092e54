import type { Place, Rubric } from "../../rubric/rubric.ts"
import { criterionById, placedCriteria } from "../../rubric/outline.ts"
import type { RubricFault } from "../fault.ts"
import { checkNodes, checkSpan } from "./clauses.ts"
import { checkFactCondition } from "./conditions.ts"
import { checkDeclaredFacts, checkDerived } from "./facts.ts"
import { type Report, reportInto } from "./report.ts"
import { scopeOf } from "./scope.ts"
import { checkUnique } from "./unique.ts"

/** What the parts of a rubric say of each other: names that stand for something, spans inside the words, one effect a group. */
export function checkReferences(rubric: Rubric): RubricFault[] {
  const faults: RubricFault[] = []
  const report = reportInto(faults)
  const scope = scopeOf(rubric)
  checkUnique(rubric, report)
  for (const { section, item, criterion } of placedCriteria(rubric)) {
    const here = report.within({ section: section.id, item: item.id, criterion: criterion.id })
    checkDeclaredFacts(criterion, here)
    checkNodes(criterion.clauses, criterion, scope, here)
  }
  for (const derived of rubric.derived ?? []) checkDerived(derived, scope, report)
  for (const check of rubric.checks ?? []) checkFactCondition(check.when, scope, report)
  for (const { at, candidates, chosen } of rubric.questions ?? []) {
    for (const place of at) checkPlace(place, rubric, report)
    if (chosen !== undefined && chosen >= candidates.length) {
      report.say("问题所选的答案不在候选之内。", "A question has chosen a candidate that is not there.")
    }
  }
  return faults
}

function checkPlace(place: Place, rubric: Rubric, report: Report): void {
  const here = report.within(place)
  const criterion = place.criterion === undefined ? undefined : criterionById(rubric, place.criterion)
  if (place.criterion !== undefined && !criterion) {
    here.say(`没有条目“${place.criterion}”。`, `There is no criterion “${place.criterion}”.`)
  }
  if (place.span && criterion) checkSpan(place.span, criterion.words, here)
  if (place.note !== undefined && place.note >= (rubric.notes ?? []).length) {
    here.say(`没有第${place.note + 1}条说明。`, `There is no note ${place.note + 1}.`)
  }
}
