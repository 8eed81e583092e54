import { compile } from "../../compile/compile.ts"
import type { FactCondition } from "../../rubric/condition.ts"
import type { DerivedFact } from "../../rubric/fact.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Facts that are asked although nothing reads them. */
export function factNotRead({ rubric, criteria, derived }: LintScope): Finding[] {
  const { slots, readers } = compile(rubric)
  const checked = new Set(
    (rubric.checks ?? []).flatMap(({ when }) => namesIn(when)).flatMap((name) => [name, ...partsOf(derived.get(name))]),
  )
  return criteria.flatMap(({ criterion: { number, facts, asks = [] }, at, path }): Finding[] => {
    const idle = facts
      .map(({ id }) => id)
      .filter((id) => {
        const slot = slots.byId.get(id)
        return slot && readers[slot.index]?.length === 0 && !checked.has(id)
      })
    if (idle.length === 0) return []
    const named = new Set([
      ...asks.flatMap(({ options }) => options.flatMap(({ sets }) => Object.keys(sets))),
      ...[...derived.values()].flatMap(partsOf),
    ])
    return [
      {
        code: "factNotRead",
        severity: "warning",
        at,
        says: {
          zh: `第${number}条询问的事实 ${idle.join("、")} 没有任何条款使用。`,
          en: `Criterion ${number} asks for ${idle.join(", ")}, which no clause reads.`,
        },
        ...(!idle.some((id) => named.has(id)) && {
          fix: {
            says: { zh: `不再询问 ${idle.join("、")}。`, en: `Do not ask for ${idle.join(", ")}.` },
            set: [{ path: [...path, "facts"], value: facts.filter(({ id }) => !idle.includes(id)) }],
          },
        }),
      },
    ]
  })
}

function partsOf(fact: DerivedFact | undefined): readonly string[] {
  if (!fact) return []
  return fact.type === "sum" ? fact.of : [fact.part, fact.whole]
}

/** Names that a check reads; a sum among them stands for itself. */
function namesIn(condition: FactCondition): string[] {
  if ("all" in condition) return condition.all.flatMap(namesIn)
  if ("any" in condition) return condition.any.flatMap(namesIn)
  if ("not" in condition) return namesIn(condition.not)
  if (!("compare" in condition)) return [condition.fact]
  const thresholds = Object.values(condition.compare).filter((threshold) => typeof threshold !== "string")
  return [condition.value.fact, ...thresholds.map(({ fact }) => fact)]
}
