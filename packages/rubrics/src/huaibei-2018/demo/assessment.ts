import type { DraftFacts, DraftValue, FactValue, Profile } from "@plumbline/rubric-core"
import { sections } from "../sections.ts"

/** One criterion's whole answer, as a county saves it. */
export interface DemoAnswer {
  /** The id of the criterion, such as "c16". */
  readonly criterion: string
  readonly facts: DraftFacts
  readonly grounds: string
  /** Rows behind a count, by fact. */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** A fact that the survey team found otherwise. */
export interface DemoChange {
  readonly criterion: string
  readonly fact: string
  readonly value: FactValue
  readonly reason: string
}

export interface DemoAssessment {
  readonly profile: Profile
  readonly state: "draft" | "submitted" | "verified"
  readonly answers: readonly DemoAnswer[]
  /** Empty unless verified; every other criterion was agreed. */
  readonly changes: readonly DemoChange[]
}

interface Filling {
  /** Grounds by the printed number of the criterion; a criterion without an entry was not answered. */
  readonly grounds: Readonly<Record<string, string>>
  /** The faults that exist; those of an answered criterion that are not named here do not. */
  readonly faults: readonly string[]
  /** Everything that is not a fault: counts, months, points. */
  readonly facts: DraftFacts
  /** Faults that this unit is not asked about. */
  readonly notAsked?: readonly string[]
  readonly lists?: NonNullable<DemoAnswer["lists"]>
}

/** Lays out answers as a county would have saved them, one for each criterion that has grounds. */
export function answersOf({ grounds, faults, facts, notAsked = [], lists = {} }: Filling): readonly DemoAnswer[] {
  const criteria = sections.flatMap((section) => section.items.flatMap((item) => item.criteria))
  return criteria.flatMap((criterion) => {
    const words = grounds[criterion.number]
    if (words === undefined) return []
    const given = criterion.facts.flatMap((fact): readonly (readonly [string, DraftValue])[] => {
      const value = facts[fact.id]
      if (value !== undefined) return [[fact.id, value]]
      if (fact.type !== "yesNo" || notAsked.includes(fact.id)) return []
      return [[fact.id, faults.includes(fact.id)]]
    })
    const rows = Object.entries(lists).filter(([fact]) => criterion.facts.some(({ id }) => id === fact))
    return [
      {
        criterion: criterion.id,
        facts: Object.fromEntries(given),
        grounds: words,
        ...(rows.length > 0 ? { lists: Object.fromEntries(rows) } : {}),
      },
    ]
  })
}
