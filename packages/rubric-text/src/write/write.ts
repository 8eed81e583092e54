import type { Locale } from "@plumbline/rubric-core"
import { readCriterion } from "../criterion/read.ts"
import { chineseSentences } from "./chinese/criterion.ts"
import { englishSentences } from "./english/criterion.ts"
import type { Rules } from "./rules.ts"
import { type Passage, unlike } from "./same.ts"

/** Rules as a standard writes them. */
export interface Written {
  readonly text: string
  /** Clauses, by their place among the rules, that these words would not be read back as: the words explain them only. */
  readonly notRead: readonly number[]
}

/**
 * Writes rules in the standard's own style of words. Nothing is claimed of them: the words are read again and compared.
 *
 * @example write(rulesOf(read(words, {}), words), "zh")
 * // { text: "未制定计划的，扣1分。", notRead: [] }
 */
export function write(rules: Rules, locale: Locale): Written {
  const passages: Passage[] = []
  let text = ""
  for (const sentence of locale === "zh" ? chineseSentences(rules) : englishSentences(rules)) {
    if (sentence.clauses.length > 0)
      passages.push({ span: [text.length, text.length + sentence.text.length], clauses: sentence.clauses })
    text += sentence.text
  }
  return { text, notRead: unlike(rules, readCriterion(text, { locale }), passages) }
}
