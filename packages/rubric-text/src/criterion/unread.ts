import type { Span } from "@plumbline/rubric-core"
import type { Phrase } from "../phrases/phrase.ts"
import type { Word } from "../words/word.ts"

/** Phrases that say something about points or numbers, and words that move points, that no clause, note or question covers. */
export function unreadOf(phrases: readonly Phrase[], words: readonly Word[], covered: readonly Span[]): Span[] {
  const isOpen = ({ span }: { readonly span: Span }): boolean =>
    !covered.some(([from, to]) => span[0] >= from && span[1] <= to)
  const open = phrases.filter((phrase) => tells(phrase) && isOpen(phrase)).map(({ span }) => span)
  const verbs = words.filter((word) => moves(word) && isOpen(word)).map(({ span }) => span)
  const alone = verbs.filter(([from, to]) => !open.some((span) => from >= span[0] && to <= span[1]))
  return [...open, ...alone].sort(([a], [b]) => a - b)
}

function moves({ kind }: Word): boolean {
  return kind === "deduct" || kind === "deducting" || kind === "add" || kind === "adding"
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
