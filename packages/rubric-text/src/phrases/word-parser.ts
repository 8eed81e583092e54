import { EmbeddedActionsParser, type IToken } from "chevrotain"
import type { Word, WordKind } from "../words/word.ts"
import { tokenOf, toTokens, vocabulary } from "./tokens.ts"

const nowhere: Word = { kind: "text", text: "", span: [0, 0] }

/** What all rules stand on: the words behind the tokens, and looking ahead by kind. */
export class WordParser extends EmbeddedActionsParser {
  #words: readonly Word[] = []

  constructor() {
    super(vocabulary, { maxLookahead: 2, recoveryEnabled: false })
  }

  protected take(words: readonly Word[]): void {
    this.#words = words
    this.input = toTokens(words)
  }

  /** The word behind a token; while the grammar records itself there is none. */
  protected word(token: IToken): Word {
    return this.#words[token.startOffset] ?? nowhere
  }

  /** The word `ahead` places on (1 is the next); nothing at the end. */
  protected ahead(ahead: number): Word | undefined {
    return this.#words[this.LA(ahead).startOffset]
  }

  protected isAhead(ahead: number, ...kinds: readonly WordKind[]): boolean {
    const kind = this.ahead(ahead)?.kind
    return kind !== undefined && kinds.includes(kind)
  }

  /** Nothing more stands in this part: a joint or the end. */
  protected endsAt(ahead: number): boolean {
    const next = this.ahead(ahead)
    return (
      next === undefined || ["comma", "dun", "semi", "stop", "close", "open", "colon", "numbering"].includes(next.kind)
    )
  }

  /** One word of these kinds. `place` tells apart the places of one rule that take such a word. */
  protected one(place: number, ...kinds: readonly WordKind[]): { readonly ALT: () => IToken }[] {
    return kinds.map((kind) => ({ ALT: () => this.consume(10 + place, tokenOf(kind)) }))
  }
}
