/** Marks that we print, one column each. */
const marks = "·×÷—“”‘’…→−─│○●◐◑◔◕▸⚑✓↑↓←"

let measure: ((text: string) => number) | undefined

/**
 * Must be awaited before texts like `text` are measured; without one, before any text is. What is not plain needs tables that
 * take longer to load than a whole sheet takes to score, so they are loaded only for such text.
 */
export async function prepareWidths(text?: string): Promise<void> {
  if (text === undefined || plainWidth(text) === undefined) measure = (await import("string-width")).default
}

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  return plainWidth(text) ?? measure?.(text) ?? text.length
}

/** The width of plain letters, Chinese and our own marks, nothing of which combines with its neighbours. Nearly all text is such. */
function plainWidth(text: string): number | undefined {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 && code < 0x7f) width += 1
    else if (isWide(code)) width += 2
    else if (marks.includes(text.charAt(at))) width += 1
    else return undefined
  }
  return width
}

function isWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60)
}

let segmenter: Intl.Segmenter | undefined

/** What a person sees as one character, each with its place in the text. */
export function charactersOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (plainWidth(text) !== undefined) return Array.from(text, (segment, index) => ({ segment, index }))
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
