import type { Criterion, Item, Section } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"

const shipped = rubricById("huaibei-2018")
export const sections: readonly Section[] = shipped?.sections ?? []

const criterionOf = ({ number, basePoints }: Criterion) => ({ no: number, base: basePoints })
const itemOf = ({ name, printed, criteria }: Item) => ({ name, printed, criteria: criteria.map(criterionOf) })

/** The outline of the official form. */
export const outline = {
  printed: shipped?.printed,
  sections: sections.map(({ name, printed, items }) => ({ name, printed, items: items.map(itemOf) })),
}
