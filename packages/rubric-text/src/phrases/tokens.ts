import { createToken, type IToken, type TokenType } from "chevrotain"
import { type Word, type WordKind, wordKinds } from "../words/word.ts"

const text: TokenType = createToken({ name: "TEXT" })

const made = new Map<WordKind, TokenType>(
  wordKinds.map((kind) => [kind, kind === "text" ? text : createToken({ name: kind.toUpperCase() })]),
)

/** The parser's name for a kind of word. */
export function tokenOf(kind: WordKind): TokenType {
  return made.get(kind) ?? text
}

export const vocabulary: TokenType[] = [...made.values()]

/** Words as the parser takes them. `startOffset` is the word's place in the list, by which it is found again. */
export function toTokens(words: readonly Word[]): IToken[] {
  return words.map(({ kind, text }, index) => {
    const tokenType = tokenOf(kind)
    return {
      image: text,
      startOffset: index,
      endOffset: index,
      startLine: 0,
      endLine: 0,
      startColumn: 0,
      endColumn: 0,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    }
  })
}
