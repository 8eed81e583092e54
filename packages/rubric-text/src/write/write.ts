import type { Locale } from "@plumbline/rubric-core"
import { readCriterion } from "../criterion/read.ts"
import { chineseSentences } from "./chinese/criterion.ts"
import type { Rules } from "./rules.ts"
import { unlike } from "./same.ts"

/** Rules as a standard writes them. */
export interface Written {
  readonly text: string
  /** Clauses, by their place among the rules, that these words would not be read back as: the words explain them only. */
  readonly notRead: readonly number[]
}

/** Writes rules in the standard's own style of words. What it claims is checked: the words are read again and compared. */
export function write(rules: Rules, locale: Locale): Written {
  const text = chineseSentences(rules)
    .map((sentence) => sentence.text)
    .join("")
  return { text, notRead: unlike(rules, readCriterion(text, { locale })) }
}
