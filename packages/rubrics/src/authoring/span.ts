import type { Span } from "@plumbline/rubric-core"

/**
 * Finds the words that a rubric quotes, as `[from, to]` in UTF-16 code units. A quote may leave out its middle with "…":
 * its head must stand in the words exactly once, and it ends at the first place after that where its tail stands.
 *
 * Throws a `RangeError` when the quote is missing or could stand in two places, so a rubric with a wrong quote never loads.
 *
 * @example spanOf("未建台账的，扣1分；未培训的，扣1分。", "未培训…扣1分") // [10, 18]
 */
export function spanOf(words: string, quote: string): Span {
  const [head = "", ...tails] = quote.split("…")
  const from = words.indexOf(head)
  if (head === "" || from < 0) throw new RangeError(`“${quote}” does not stand in: ${words}`)
  if (words.indexOf(head, from + 1) >= 0) throw new RangeError(`“${quote}” could stand in two places of: ${words}`)
  let to = from + head.length
  for (const tail of tails) {
    const at = words.indexOf(tail, to)
    if (tail === "" || at < 0) throw new RangeError(`“${quote}” has no end in: ${words}`)
    to = at + tail.length
  }
  return [from, to]
}
