import { type Criterion, criteriaOf, type Fact, type Rubric } from "@plumbline/rubric-core"
import { pairFacts } from "@plumbline/rubric-core/compare"
import { draft } from "../draft/draft.ts"
import type { Reading } from "../reading/reading.ts"
import { onlyWith, renamed, textsIn } from "./place.ts"

/**
 * The criterion with the rules that a reading of new words gives. Facts that ask the same as before keep their ids and their
 * questions, so that last year's answers can be carried; those that other criteria read stay.
 */
export function saidBy(rubric: Rubric, before: Criterion, words: string, reading: Reading): Criterion {
  const { id, number, basePoints: base } = before
  // Names of its own, so that no new fact passes for an old one merely by its number.
  const fresh = `${id}~`
  const { criterion: read } = draft(reading, { id: fresh, number, words, base })
  const young: Criterion = { ...read, id, ...(before.from && { from: before.from }) }
  const pairs = pairFacts(onlyWith(rubric, before), onlyWith(rubric, young))
  const old = new Map(before.facts.flatMap((fact) => (pairs.has(fact.id) ? [[pairs.get(fact.id)?.id, fact]] : [])))
  const used = textsIn(rubric)
  const names = namesFor(young, fresh, id, (fact) => old.get(fact)?.id, used)
  const facts = young.facts.map((fact) => goingOn(renamed(fact, names), old.get(fact.id)))
  const elsewhere = textsIn({
    criteria: criteriaOf(rubric).filter((each) => each.id !== id),
    derived: rubric.derived,
    checks: rubric.checks,
  })
  const kept = before.facts.filter((fact) => elsewhere.has(fact.id) && !facts.some((each) => each.id === fact.id))
  return { ...renamed(young, names), facts: [...facts, ...kept] }
}

/** Ids in the rubric for all that a draft has named: those of the facts that go on, and numbers that are free. */
function namesFor(
  criterion: Criterion,
  fresh: string,
  id: string,
  oldIdOf: (fact: string) => string | undefined,
  used: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const text of textsIn([criterion.clauses])) {
    if (text.startsWith(`${fresh}.`)) names.set(text, `${id}${text.slice(fresh.length)}`)
  }
  let number = 0
  for (const fact of criterion.facts) {
    let free = oldIdOf(fact.id)
    while (free === undefined) {
      number += 1
      const next = `${id}.f${number}`
      if (!used.has(next)) free = next
    }
    names.set(fact.id, free)
  }
  return names
}

const worded = new Set(["id", "ask", "name", "hint", "unit", "yes", "no", "part", "whole"])

/** The old fact where it takes the same answers; else the new one, which has its id. */
function goingOn(fact: Fact, old: Fact | undefined): Fact {
  const answers = (of: Fact): string =>
    JSON.stringify(Object.entries(of).filter(([field, value]) => !worded.has(field) && value !== undefined))
  return old && answers(old) === answers(fact) ? old : fact
}
