import { formatPoints, parsePoints, points, type Points } from "../../points.ts"
import type { Criterion, Item, Place, Section } from "../../rubric/rubric.ts"
import type { Finding, LintScope } from "../finding.ts"

/** What the form prints for an item, a section or the total is not what its criteria add up to. */
export function printedTotals({ rubric }: LintScope): Finding[] {
  const items = rubric.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) =>
      compare({
        printed: item.printed,
        sum: sumOf([item]),
        zh: `第${item.number}项“${item.name}”`,
        en: `item ${item.number} (${item.name})`,
        at: { section: section.id, item: item.id },
        path: ["sections", s, "items", i, "printed"],
      }),
    ),
  )
  const sections = rubric.sections.flatMap((section, s) =>
    compare({
      printed: section.printed,
      sum: sumOf(section.items),
      zh: `第${s + 1}部分“${section.name}”`,
      en: `section ${s + 1} (${section.name})`,
      at: { section: section.id },
      path: ["sections", s, "printed"],
    }),
  )
  const total = compare({
    printed: rubric.printed,
    sum: sumOf(rubric.sections.flatMap((section: Section) => section.items)),
    zh: "总分",
    en: "the total",
    at: {},
    path: ["printed"],
  })
  return [...items, ...sections, ...total]
}

interface Printed {
  readonly printed: string | undefined
  readonly sum: Points
  readonly zh: string
  readonly en: string
  readonly at: Place
  readonly path: readonly (string | number)[]
}

function compare({ printed, sum, zh, en, at, path }: Printed): Finding[] {
  if (printed === undefined || parsePoints(printed) === sum) return []
  const is = formatPoints(sum)
  return [
    {
      code: "printedTotal",
      severity: "warning",
      at,
      says: {
        zh: `${zh}印的是${printed}分，各条基准分相加是${is}分。`,
        en: `For ${en} the form prints ${printed} points, but its criteria add up to ${is}.`,
      },
      fix: { says: { zh: `改印${is}分。`, en: `Print ${is}.` }, set: [{ path, value: is }] },
    },
  ]
}

function sumOf(items: readonly Item[]): Points {
  const criteria = items.flatMap((item): readonly Criterion[] => item.criteria)
  return points(criteria.reduce((sum, { basePoints }) => sum + (parsePoints(basePoints) ?? 0), 0))
}
