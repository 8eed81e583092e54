import type { Fact } from "../../rubric/fact.ts"
import type { Locale, Words } from "../../rubric/words.ts"
import type { DraftValue } from "../draft.ts"

/**
 * An answer as people read it: "存在", "3 篇", "10、9、…", "96/120篇". Open parts show as "—".
 *
 * @example showFactValue(adopted, { part: 96, whole: 120 }, "en") // "96/120 articles"
 */
export function showFactValue(fact: Fact, value: DraftValue | undefined, locale: Locale): string {
  if (value === undefined) return "—"
  if (fact.type === "yesNo" && typeof value === "boolean") return (value ? fact.yes : fact.no)[locale]
  if (fact.type === "choice") return fact.levels.find(({ id }) => id === value)?.name[locale] ?? String(value)
  if (fact.type === "judged") return locale === "zh" ? `${value}分` : `${value} points`
  if (Array.isArray(value))
    return value.map((each) => (each === null ? "—" : String(each))).join(locale === "zh" ? "、" : ", ")
  if (typeof value === "object" && "length" in value === false) {
    const { part, whole } = { part: undefined, whole: undefined, ...value }
    return withUnit(`${part ?? "—"}/${whole ?? "—"}`, fact.unit, locale)
  }
  return withUnit(String(value), fact.unit, locale)
}

function withUnit(text: string, unit: Words | undefined, locale: Locale): string {
  if (!unit) return text
  return locale === "zh" ? `${text}${unit.zh}` : `${text} ${unit.en}`
}
