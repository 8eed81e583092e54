/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that they share, over all pairs they have. Spaces
 * and punctuation do not count, so that a comma more leaves words the same.
 *
 * @example likeness("未报送计划的，扣1分", "未报送计划的扣1分") // 1
 */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  if (left.total === 0 && right.total === 0) return 1
  let shared = 0
  for (const [pair, count] of left.pairs) shared += Math.min(count, right.pairs.get(pair) ?? 0)
  return (2 * shared) / (left.total + right.total)
}

interface Pairs {
  readonly pairs: ReadonlyMap<string, number>
  readonly total: number
}

function pairsOf(text: string): Pairs {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}]/gu, "")]
  const pairs = new Map<string, number>()
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, total: Math.max(0, letters.length - 1) }
}
