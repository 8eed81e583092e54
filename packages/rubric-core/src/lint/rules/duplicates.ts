import type { Place } from "../../rubric/rubric.ts"
import type { Words } from "../../rubric/words.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Two criteria, or two items, that print the same number: a sheet and an adjustment could not tell them apart. */
export function duplicateNumbers({ rubric, criteria }: LintScope): Finding[] {
  const numbered = criteria.map(({ criterion: { number }, at, path }) => ({ number, at, path }))
  const items = rubric.sections.flatMap((section, s) =>
    section.items.map(({ id, number }, i) => ({
      number,
      at: { section: section.id, item: id },
      path: ["sections", s, "items", i],
    })),
  )
  return [...repeated(numbered, { zh: "条目", en: "criterion" }), ...repeated(items, { zh: "项目", en: "item" })]
}

interface Numbered {
  readonly number: string
  readonly at: Place
  readonly path: readonly (string | number)[]
}

function repeated(all: readonly Numbered[], what: Words): Finding[] {
  const numbers = all.map(({ number }) => number)
  return all.flatMap(({ number, at, path }, index): Finding[] => {
    if (numbers.indexOf(number) === index) return []
    const free = String(index + 1)
    return [
      {
        code: "duplicateNumber",
        severity: "error",
        at,
        says: {
          zh: `${what.zh}编号${number}出现了不止一次。`,
          en: `The number ${number} stands on more than one ${what.en}.`,
        },
        ...(!numbers.includes(free) && {
          fix: {
            says: { zh: `按顺序编为${free}。`, en: `Number it ${free}, by its order.` },
            set: [{ path: [...path, "number"], value: free }],
          },
        }),
      },
    ]
  })
}
