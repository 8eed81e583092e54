import type { Item, Section } from "@plumbline/rubric-core"
import type { CriterionReading } from "./criterion-reading.ts"

export interface ReadItem {
  readonly item: Item
  readonly criteria: CriterionReading[]
}

export interface ReadSection {
  readonly section: Section
  readonly sectionNumber: string
  readonly items: ReadItem[]
}

/** Criteria under their items and sections again; what holds none is left out. */
export function bySections(readings: readonly CriterionReading[]): readonly ReadSection[] {
  const sections: ReadSection[] = []
  for (const reading of readings) {
    const { section, sectionNumber, item } = reading.placed
    let last = sections.at(-1)
    if (last?.section !== section) {
      last = { section, sectionNumber, items: [] }
      sections.push(last)
    }
    let lastItem = last.items.at(-1)
    if (lastItem?.item !== item) {
      lastItem = { item, criteria: [] }
      last.items.push(lastItem)
    }
    lastItem.criteria.push(reading)
  }
  return sections
}
