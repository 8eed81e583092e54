import type { MessageContext } from "vue-i18n"

/** Texts by key, nested; the leaves may hold `{names}`. */
export interface Texts {
  readonly [key: string]: string | Texts
}

type Speak = (context: MessageContext) => string

/** Texts as functions. */
export interface Spoken {
  [key: string]: Speak | Spoken
}

/**
 * Texts as message functions, which need no compiler in the page: it would be a quarter of what the form loads first.
 *
 * @example spoken({ saved: "已保存 {time}" }) // { saved: (context) => "已保存 14:02" }
 */
export function spoken(texts: Texts): Spoken {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? speak(text) : spoken(text)]),
  )
}

function speak(text: string): Speak {
  // Odd pieces are the names between braces.
  const pieces = text.split(/\{(\w+)\}/)
  return ({ named }) => pieces.map((piece, at) => (at % 2 === 1 ? String(named(piece)) : piece)).join("")
}
