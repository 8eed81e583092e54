import type { FactChange } from "@plumbline/contract"
import { type Criterion, type Locale, showFactValue } from "@plumbline/rubric-core"
import type { Span } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"

/** A verdict in words: agreed, or each fact that was changed. */
export function verdictSpans(
  criterion: Criterion,
  changes: readonly FactChange[],
  locale: Locale,
  say: Say,
): readonly Span[] {
  if (changes.length === 0) return [{ text: say("agreed") }]
  return changes.map(({ fact: id, value, reason }) => {
    const fact = criterion.facts.find((one) => one.id === id)
    const shown = fact ? showFactValue(fact, value, locale) : String(value)
    return { text: `${fact?.ask[locale] ?? id} → ${shown}（${reason}） ` }
  })
}
