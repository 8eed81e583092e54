import type { CountFact, FactCondition, When, Words, YesNoFact } from "@plumbline/rubric-core"
import type { Part } from "./criterion.ts"

interface FaultDraft {
  /** The standard's own words of the fault, as they stand; a question with other words gives them as `asked`. */
  readonly zh: string
  readonly en: string
  /** The fault as it is put to the county, where the words before it are needed to understand it. */
  readonly asked?: string
  readonly when?: When
  readonly unless?: FactCondition
}

/** The county is always asked whether faults exist, never whether something was not done: two negatives mislead. */
export function existsQuestion(id: string, fault: { readonly zh: string; readonly en: string }): YesNoFact {
  return {
    id,
    type: "yesNo",
    name: { zh: fault.zh, en: fault.en },
    ask: {
      zh: `是否存在下列情形：${fault.zh}（任一情形即选“存在”）`,
      en: `Is any of the following the case: ${fault.en}? (One is enough for “yes”.)`,
    },
    yes: { zh: "存在", en: "Yes" },
    no: { zh: "不存在", en: "No" },
  }
}

/** A fault that costs fixed points: one yes/no fact and one clause, which says its words up to the points they cost. */
export function fault(id: string, points: string, { zh, en, asked, when, unless }: FaultDraft): Part {
  return {
    facts: [existsQuestion(id, { zh: asked ?? zh, en })],
    node: {
      kind: "clause",
      effect: "deduct",
      measure: { kind: "yes", fact: id },
      rate: { kind: "once", points },
      ...(when === undefined ? {} : { when }),
      ...(unless === undefined ? {} : { unless }),
      says: `${zh}…扣${points}分`,
    },
  }
}

interface CountDraft extends Omit<CountFact, "type" | "unit"> {
  readonly unit: Words
}

interface EachDraft {
  readonly effect: "add" | "deduct"
  readonly points: string
  readonly cap?: string
  readonly evidence?: boolean
  readonly says: string
}

/** So many points for each thing counted. */
export function eachOf(fact: CountDraft, { effect, points, cap, evidence, says }: EachDraft): Part {
  return {
    facts: [{ ...fact, type: "count" }],
    node: {
      kind: "clause",
      effect,
      measure: { kind: "count", fact: fact.id },
      rate: { kind: "each", points },
      ...(cap === undefined ? {} : { cap }),
      ...(evidence === undefined ? {} : { evidence }),
      says,
    },
  }
}

/** Fixed points lost when fewer than so many were counted; the number itself is enough. */
export function fewerThan(fact: CountDraft, least: string, { points, says }: { points: string; says: string }): Part {
  return {
    facts: [{ ...fact, type: "count" }],
    node: {
      kind: "clause",
      effect: "deduct",
      measure: { kind: "comparison", of: { kind: "value", fact: fact.id }, is: { lt: least } },
      rate: { kind: "once", points },
      says,
    },
  }
}

interface TogetherDraft {
  readonly atMost: string
  readonly says?: string
}

/** Several parts of one effect that together move no more than a cap. */
export function together({ atMost, says }: TogetherDraft, parts: readonly Part[]): Part {
  return {
    facts: parts.flatMap((part) => part.facts),
    node: {
      kind: "group",
      combine: "sum",
      cap: atMost,
      ...(says === undefined ? {} : { says }),
      members: parts.map((part) => part.node),
    },
  }
}
