import type { Comparison, Operand } from "./quantity.ts"

/** A condition on the unit: each list that is given must hold the unit's own value. */
export interface ProfileCondition {
  readonly kind?: readonly string[]
  readonly code?: readonly string[]
  readonly fields?: Readonly<Record<string, readonly (string | boolean)[]>>
}

/** A condition on facts. While a fact it needs is open it is undecided, which is neither true nor false. */
export type FactCondition =
  | { readonly fact: string; readonly is: boolean }
  | { readonly fact: string; readonly level: readonly string[] }
  | { readonly value: Operand; readonly compare: Comparison }
  | { readonly all: readonly FactCondition[] }
  | { readonly any: readonly FactCondition[] }
  | { readonly not: FactCondition }

/** When a clause applies. Both parts must hold. */
export interface When {
  readonly profile?: ProfileCondition
  readonly facts?: FactCondition
}
