/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that they share, over all pairs they have. Spaces
 * and punctuation do not count, so that a comma more leaves words the same.
 *
 * @example likeness("未报送计划的，扣1分", "未报送计划的扣1分") // 1
 */
export function likeness(one: string, other: string): number {
  return likenessOf(pairsOf(one), pairsOf(other))
}

export function likenessOf(one: Pairs, other: Pairs): number {
  if (one.total === 0 && other.total === 0) return 1
  return (2 * shared(one, other)) / (one.total + other.total)
}

/** How much of the first text stands in the second, from 0 to 1. */
export function shareWithin(one: Pairs, other: Pairs): number {
  return one.total === 0 ? 0 : shared(one, other) / one.total
}

function shared(one: Pairs, other: Pairs): number {
  let sum = 0
  for (const [pair, count] of one.pairs) sum += Math.min(count, other.pairs.get(pair) ?? 0)
  return sum
}

/** A text as the pairs of neighbouring characters in it. */
export interface Pairs {
  readonly pairs: ReadonlyMap<string, number>
  readonly total: number
}

export function pairsOf(text: string): Pairs {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}]/gu, "")]
  const pairs = new Map<string, number>()
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, total: Math.max(0, letters.length - 1) }
}
