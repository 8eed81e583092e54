import type { Span } from "@plumbline/rubric-core"
import type { Phrase } from "../phrases/phrase.ts"

/** Phrases that say something about points or numbers, and that no clause, note or question covers. */
export function unreadOf(phrases: readonly Phrase[], covered: readonly Span[]): Span[] {
  const open = phrases.filter(
    (phrase) => tells(phrase) && !covered.some(([from, to]) => phrase.span[0] >= from && phrase.span[1] <= to),
  )
  return open.map(({ span }) => span)
}

function tells(phrase: Phrase): boolean {
  switch (phrase.is) {
    case "effect":
    case "outcome":
    case "cap":
    case "quantity":
    case "each":
    case "partial":
    case "share":
      return true
    case "threshold":
      return phrase.limits.length > 0
    case "mark":
      return phrase.mark === "veto"
    default:
      return false
  }
}
