/** Plain letters, Chinese and the marks we print: nothing that combines with its neighbours. Nearly all text is such. */
const plain = /^[\n -~·×—“”‘’…→−─│○●◐◑▸⚑✓\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
const wide = /[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]/g

let measure: ((text: string) => number) | undefined

/**
 * Must be awaited before texts like `text` are measured; without one, before any text is. What is not plain needs tables that
 * take longer to load than a whole sheet takes to score, so they are loaded only for such text.
 */
export async function prepareWidths(text?: string): Promise<void> {
  if (text === undefined || !plain.test(text)) measure = (await import("string-width")).default
}

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  if (plain.test(text) || !measure) return text.length + (text.match(wide)?.length ?? 0)
  return measure(text)
}

let segmenter: Intl.Segmenter | undefined

/** What a person sees as one character, each with its place in the text. */
export function charactersOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (plain.test(text)) return Array.from(text, (segment, index) => ({ segment, index }))
  segmenter ??= new Intl.Segmenter()
  return segmenter.segment(text)
}

/** Fills up with spaces to a width; a text that is wider stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text
}

/** Cuts to a width, with an ellipsis where something was cut; never through a character. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ""
  let used = 0
  for (const { segment } of charactersOf(text)) {
    const next = widthOf(segment)
    if (used + next > width - 1) break
    kept += segment
    used += next
  }
  return width < 1 ? "" : `${kept}…`
}
