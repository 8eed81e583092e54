import type { ClauseNode, Span } from "@plumbline/rubric-core"

/** Clauses over words that were edited: spans before and behind the edit move along, those across it stretch or shrink. */
export function movedSpans(nodes: readonly ClauseNode[], before: string, after: string): readonly ClauseNode[] {
  const move = movedSpan(before, after)
  return nodes.map((node): ClauseNode => {
    if (node.kind === "clause") return { ...node, says: move(node.says) }
    const members = movedSpans(node.members, before, after)
    return { ...node, members, ...(node.says && { says: move(node.says) }) }
  })
}

/** How a span moves with an edit: what lies between the longest common beginning and the longest common end. */
export function movedSpan(before: string, after: string): (span: Span) => Span {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const grown = after.length - before.length
  const behind = before.length - tail
  const begin = (at: number): number => (at <= head ? at : at >= behind ? at + grown : head)
  const end = (at: number): number => (at < head ? at : at >= behind ? at + grown : after.length - tail)
  return ([from, to]) => {
    const start = Math.max(0, Math.min(begin(from), after.length))
    return [start, Math.max(start, Math.min(end(to), after.length))]
  }
}
