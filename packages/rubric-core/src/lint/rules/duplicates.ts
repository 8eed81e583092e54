import { itemsOf } from "../../rubric/outline.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Two criteria, or two items, that print the same number: a sheet and an adjustment could not tell them apart. */
export function duplicateNumbers({ rubric, criteria }: LintScope): Finding[] {
  const items = itemsOf(rubric)
  return [
    ...repeated(criteria, ({ criterion }) => criterion.number).map(({ at, criterion: { number } }) =>
      finding(at, `条目编号${number}出现了不止一次。`, `The number ${number} stands on more than one criterion.`),
    ),
    ...repeated(items, ({ number }) => number).map(({ id, number }) =>
      finding({ item: id }, `项目编号${number}出现了不止一次。`, `The number ${number} stands on more than one item.`),
    ),
  ]
}

function repeated<Thing>(things: readonly Thing[], key: (thing: Thing) => string): Thing[] {
  const keys = things.map(key)
  return things.filter((_, index) => keys.indexOf(keys[index] ?? "") < index)
}

function finding(at: Finding["at"], zh: string, en: string): Finding {
  return { code: "duplicateNumber", severity: "error", at, says: { zh, en } }
}
