/** A rubric's arithmetic as a small tree, from which each rule engine's own language is written. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "fact"; readonly name: string }
  /** The value of the period at hand, inside `overPeriods`. */
  | { readonly kind: "period" }
  | { readonly kind: "sum" | "least" | "greatest"; readonly of: readonly Expression[] }
  | { readonly kind: "minus" | "times"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "overPeriods"; readonly series: string; readonly each: Expression }
  | { readonly kind: "choose"; readonly test: Test; readonly then: Expression; readonly otherwise: Expression }

export type Test =
  | { readonly kind: "isTrue"; readonly name: string }
  | { readonly kind: "is"; readonly name: string; readonly oneOf: readonly string[] }
  | { readonly kind: "compares"; readonly relation: Relation; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "both"; readonly of: readonly Test[] }
  | { readonly kind: "not"; readonly of: Test }

export type Relation = "lt" | "le" | "gt" | "ge" | "eq"

export const number = (value: number): Expression => ({ kind: "number", value })
export const fact = (name: string): Expression => ({ kind: "fact", name: nameOf(name) })
export const sum = (...of: readonly Expression[]): Expression => ({ kind: "sum", of })
export const least = (...of: readonly Expression[]): Expression => ({ kind: "least", of })
export const greatest = (...of: readonly Expression[]): Expression => ({ kind: "greatest", of })
export const minus = (left: Expression, right: Expression): Expression => ({ kind: "minus", left, right })
export const times = (left: Expression, right: Expression): Expression => ({ kind: "times", left, right })
export const choose = (test: Test, then: Expression, otherwise: Expression = number(0)): Expression => ({
  kind: "choose",
  test,
  then,
  otherwise,
})
export const compares = (relation: Relation, left: Expression, right: Expression): Test => ({
  kind: "compares",
  relation,
  left,
  right,
})

/** Rule engines read a dot as a way into an object. */
export function nameOf(id: string): string {
  return id.replaceAll(".", "_")
}
