import { clausesIn, type Criterion, type CriterionScore } from "@plumbline/rubric-core"
import type { Line, Span } from "../screen/line.ts"

/** The standard's own words; the phrases whose clauses moved points are underlined, in the tone of what they did. */
export function markedWords({ words, clauses }: Criterion, { lines }: CriterionScore): Line {
  const moved = new Map(lines.filter((line) => line.moved !== 0).map((line) => [line.clause.id, line.moved < 0]))
  const tones = Array.from<Span["tone"]>({ length: words.length })
  for (const { id, says } of clausesIn(clauses)) {
    const lost = moved.get(id)
    if (lost !== undefined) tones.fill(lost ? "lost" : "gained", says[0], says[1])
  }
  const spans: Span[] = []
  for (let from = 0; from < words.length;) {
    const tone = tones[from]
    let to = from + 1
    while (to < words.length && tones[to] === tone) to += 1
    const text = words.slice(from, to).replace(/\n/g, " ")
    spans.push(tone ? { text, tone, underline: true } : { text })
    from = to
  }
  return spans
}
