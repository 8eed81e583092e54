import type { Clause, ClauseNode, MovingClause } from "../rubric/clause.ts"
import type { Fact } from "../rubric/fact.ts"
import type { Measure } from "../rubric/measure.ts"
import type { Rate } from "../rubric/rate.ts"
import type { Criterion, Profile, Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"

export const county: Profile = { kind: "county", code: "1" }

export function said(text: string): Words {
  return { zh: text, en: text }
}

type FactDraft<F extends Fact> = F extends Fact ? Omit<F, "ask" | "yes" | "no" | "part" | "whole"> : never

/** A fact with its words filled in. */
export function fact(draft: FactDraft<Fact>): Fact {
  const ask = said(`${draft.id}?`)
  if (draft.type === "yesNo") return { ...draft, ask, yes: { zh: "存在", en: "Yes" }, no: { zh: "不存在", en: "No" } }
  if (draft.type === "partOfWhole") return { ...draft, ask, part: said("part"), whole: said("whole") }
  return { ...draft, ask }
}

/** A clause over all of the words of its criterion. */
export function clause(id: string, measure: Measure, rate: Rate, more: Partial<MovingClause> = {}): Clause {
  return { kind: "clause", id, effect: "deduct", measure, rate, says: [0, 1], ...more }
}

/** A criterion of 10 points that starts full, with the facts and clauses given. */
export function criterion(
  number: string,
  facts: readonly Fact[],
  clauses: readonly ClauseNode[],
  more: Partial<Criterion> = {},
): Criterion {
  return {
    id: `c${number}`,
    number,
    words: `第${number}条的文字，扣1分。`,
    basePoints: "10",
    start: "full",
    facts,
    clauses,
    ...more,
  }
}

/** A rubric of one section and one item. */
export function rubricOf(criteria: readonly Criterion[], more: Partial<Rubric> = {}): Rubric {
  return {
    format: 1,
    id: "test",
    name: said("test"),
    title: "test",
    year: 2024,
    issuer: said("issuer"),
    rounding: { step: "0.001", mode: "halfUp" },
    kinds: [
      { id: "county", name: { zh: "县", en: "county" } },
      { id: "district", name: { zh: "区", en: "district" } },
    ],
    sections: [{ id: "s1", name: "section", items: [{ id: "i1", number: "1", name: "item", criteria }] }],
    ...more,
  }
}
