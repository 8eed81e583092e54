import type { MessageContext } from "vue-i18n"

/** Texts by key, nested; the leaves may hold `{names}`. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** Texts as message functions, by dotted key. */
export type Spoken = Record<string, (context: MessageContext) => string>

/**
 * Texts as message functions, which need no compiler in the page: it would be a quarter of what the form loads first.
 *
 * @example spoken({ a: { saved: "已保存 {time}" } }) // { "a.saved": (context) => "已保存 14:02" }
 */
export function spoken(texts: Texts, above = ""): Spoken {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, text]) =>
      typeof text === "string" ? { [above + key]: speak(text) } : spoken(text, `${above}${key}.`),
    ),
  )
}

function speak(text: string): Spoken[string] {
  // Odd pieces are the names between braces.
  const pieces = text.split(/\{(\w+)\}/)
  return ({ named }) => pieces.map((piece, at) => (at % 2 === 1 ? String(named(piece)) : piece)).join("")
}
