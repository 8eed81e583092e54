import type { AnswerBody } from "@plumbline/contract"
import { dequal } from "dequal/lite"

/** Where both sides changed the same thing to different values. */
export type Clash =
  | { readonly kind: "fact"; readonly fact: string }
  | { readonly kind: "list"; readonly fact: string }
  | { readonly kind: "grounds" }

export interface Merge {
  /** Both sides' changes; where they clash, one's own. */
  readonly merged: AnswerBody
  readonly clashes: readonly Clash[]
}

/**
 * Merges two edits of one answer that began from the same base. A fact is one thing (a series with all its months), so are
 * the list behind a count and the grounds.
 *
 * @example
 * mergeAnswers({ facts: {}, grounds: "" }, { facts: { a: true }, grounds: "" }, { facts: { b: 2 }, grounds: "x" })
 * // { merged: { facts: { a: true, b: 2 }, grounds: "x" }, clashes: [] }
 */
export function mergeAnswers(base: AnswerBody, mine: AnswerBody, theirs: AnswerBody): Merge {
  const facts = mergeRecords(base.facts, mine.facts, theirs.facts)
  const lists = mergeRecords(base.lists ?? {}, mine.lists ?? {}, theirs.lists ?? {})
  const grounds = mergeValue(base.grounds, mine.grounds, theirs.grounds)
  const body = { facts: facts.merged, grounds: grounds.value }
  return {
    merged: Object.keys(lists.merged).length > 0 ? { ...body, lists: lists.merged } : body,
    clashes: [
      ...facts.clashes.map((fact) => ({ kind: "fact", fact }) as const),
      ...lists.clashes.map((fact) => ({ kind: "list", fact }) as const),
      ...(grounds.clash ? [{ kind: "grounds" } as const] : []),
    ],
  }
}

function mergeRecords<Value>(
  base: Readonly<Record<string, Value>>,
  mine: Readonly<Record<string, Value>>,
  theirs: Readonly<Record<string, Value>>,
): { merged: Record<string, Value>; clashes: string[] } {
  const merged: Record<string, Value> = {}
  const clashes: string[] = []
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const { value, clash } = mergeValue(base[key], mine[key], theirs[key])
    if (clash) clashes.push(key)
    if (value !== undefined) merged[key] = value
  }
  return { merged, clashes }
}

function mergeValue<Value>(base: Value, mine: Value, theirs: Value): { value: Value; clash: boolean } {
  if (dequal(mine, theirs) || dequal(base, theirs)) return { value: mine, clash: false }
  if (dequal(base, mine)) return { value: theirs, clash: false }
  return { value: mine, clash: true }
}
