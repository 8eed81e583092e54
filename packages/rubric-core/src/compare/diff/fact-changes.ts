import canonicalize from "canonicalize"
import type { Fact } from "../../rubric/fact.ts"
import type { Criterion } from "../../rubric/rubric.ts"
import type { Words } from "../../rubric/words.ts"
import type { Compared } from "./one.ts"

/** How two criteria differ in what they ask for; ids and the order of the questions are no difference. */
export function factChanges({ facts }: Compared, old: Criterion, young: Criterion): Words | undefined {
  const nameOf = ({ id }: Fact): string => facts.get(id) ?? id
  const before = new Map(old.facts.map((fact) => [nameOf(fact), fact]))
  const after = new Map(young.facts.map((fact) => [fact.id, fact]))
  const says: Words[] = []
  for (const [id, fact] of after) {
    const was = before.get(id)
    if (!was) says.push({ zh: `增加 ${id}`, en: `${id} is new` })
    else if (askedBy(was) !== askedBy(fact)) says.push({ zh: `${id} 的问法或取值不同`, en: `${id} is asked otherwise` })
  }
  for (const [id, { id: was }] of before) {
    if (!after.has(id)) says.push({ zh: `不再询问 ${was}`, en: `${was} is gone` })
  }
  if (says.length === 0 && combined(old, facts) !== combined(young, new Map())) {
    says.push({ zh: "合并提问的方式不同", en: "they are asked together otherwise" })
  }
  if (says.length === 0) return undefined
  return { zh: says.map(({ zh }) => zh).join("；"), en: says.map(({ en }) => en).join("; ") }
}

function askedBy({ id: _, ...fact }: Fact): string {
  return canonicalize(fact) ?? ""
}

function combined({ asks = [] }: Criterion, facts: ReadonlyMap<string, string>): string {
  const renamed = asks.map(({ ask, options }) => ({
    ask,
    options: options.map(({ name, sets }) => ({
      name,
      sets: Object.fromEntries(Object.entries(sets).map(([id, value]) => [facts.get(id) ?? id, value])),
    })),
  }))
  return canonicalize(renamed) ?? ""
}
