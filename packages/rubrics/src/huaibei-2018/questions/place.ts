import type { Place } from "@plumbline/rubric-core"
import { spanOf } from "../../authoring/span.ts"
import { sections } from "../sections.ts"

const criteria = new Map(
  sections.flatMap((section) => section.items.flatMap((item) => item.criteria)).map((one) => [one.number, one]),
)

/** A place in the words of a criterion, by its printed number and the words themselves; see `spanOf` for "…". */
export function inCriterion(number: string, quote: string): Place {
  const criterion = criteria.get(number)
  if (criterion === undefined) throw new RangeError(`There is no criterion ${number}`)
  return { criterion: criterion.id, span: spanOf(criterion.words, quote) }
}
