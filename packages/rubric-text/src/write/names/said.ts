import type { Phrase } from "../../phrases/phrase.ts"

/** Words, and those of their phrases that are looked at. */
export interface Said {
  readonly words: string
  readonly phrases: readonly Phrase[]
}

/** The words of phrases as they were printed. */
export function printed({ words }: Said, phrases: readonly Phrase[]): string {
  return phrases.map(({ span }) => words.slice(...span)).join("")
}

/** Without remarks in brackets that a rule says itself, and without what only joins words to what follows them. */
export function bare(name: string): string {
  return name
    .replace(/[（(][^（()）]*(?:除外|提供|提交|附)[^（()）]*[）)]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[，,；;。、：:）)\s]+/, "")
    .replace(/[，,；;。、：:（(\s]+$/, "")
    .replace(/的$/, "")
    .replace(/[，,；;。、\s]+$/, "")
}
