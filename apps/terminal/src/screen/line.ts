import { fit, widthOf } from "../shell/width.ts"
import { wrapRanges } from "../shell/wrap.ts"

/** What a piece of text means; the theme gives it a colour, and without colour the sign beside it says the same. */
export type Tone = "plain" | "quiet" | "accent" | "lost" | "gained" | "ask"

export interface Span {
  readonly text: string
  readonly tone?: Tone
  readonly bold?: boolean
  readonly underline?: boolean
  /** Where the choice stands: light on dark. */
  readonly chosen?: boolean
}

/** One row of the screen. */
export type Line = readonly Span[]

export const blank: Line = []

/** A line of plain or toned pieces. */
export function line(...parts: readonly (string | Span)[]): Line {
  return parts.map((part) => (typeof part === "string" ? { text: part } : part))
}

export function toned(tone: Tone, text: string): Span {
  return { text, tone }
}

export function bold(text: string, tone: Tone = "plain"): Span {
  return { text, tone, bold: true }
}

export function lineText(spans: Line): string {
  return spans.map(({ text }) => text).join("")
}

export function lineWidth(spans: Line): number {
  return widthOf(lineText(spans))
}

/** Cuts a line to a width, never through a character. */
export function fitLine(spans: Line, width: number): Line {
  if (lineWidth(spans) <= width) return spans
  const kept: Span[] = []
  let room = width
  for (const span of spans) {
    if (widthOf(span.text) < room) {
      kept.push(span)
      room -= widthOf(span.text)
      continue
    }
    // Something follows that does not fit, so this span gives way to the ellipsis.
    return [...kept, { ...span, text: fit(`${span.text}  `, room) }]
  }
  return kept
}

/** `left` from the left edge and `right` up to the right edge; where both do not fit, `left` is cut. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = Math.max(0, width - lineWidth(right) - 1)
  const shown = fitLine(left, room)
  const gap = Math.max(0, width - lineWidth(shown) - lineWidth(right))
  return [...shown, { text: " ".repeat(gap) }, ...right]
}

/** Breaks a line into lines of at most `width` columns; those after the first begin with `indent` spaces. */
export function wrapLine(spans: Line, width: number, indent = 0): Line[] {
  const text = lineText(spans)
  const hanging = " ".repeat(indent)
  const first = wrapRanges(text, width)[0]
  if (!first || first[1] >= text.trimEnd().length) return [sliceLine(spans, 0, first?.[1] ?? 0)]
  const rest = text.slice(first[1])
  const start = first[1] + (rest.length - rest.trimStart().length)
  const others = wrapRanges(text.slice(start), width - indent)
  return [
    sliceLine(spans, first[0], first[1]),
    ...others.map(([from, to]) => [{ text: hanging }, ...sliceLine(spans, start + from, start + to)]),
  ]
}

/** The part of a line between two offsets of its text, styles kept. */
export function sliceLine(spans: Line, from: number, to: number): Line {
  const parts: Span[] = []
  let at = 0
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== "") parts.push({ ...span, text })
    at += span.text.length
  }
  return parts
}
