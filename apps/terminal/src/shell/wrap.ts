import { charactersOf, widthOf } from "./width.ts"

const closes = /^[，。；：、！？）》」』”’…％,.;:!?)\]}%]$/

/** From (inclusive) and to (exclusive), in UTF-16 code units. */
export type Range = readonly [from: number, to: number]

interface Piece {
  from: number
  to: number
  width: number
  /** Without the spaces at its end. */
  inked: number
}

/**
 * Breaks a text into lines of at most `width` columns. Chinese breaks between any two characters, but a line never begins
 * with a closing mark; words and numbers of one width stay whole where they fit.
 *
 * @example wrap("每缺1篇扣0.1分，扣完为止。", 14) // ["每缺1篇扣0.1", "分，扣完为止。"]
 */
export function wrap(text: string, width: number): string[] {
  return wrapRanges(text, width).map(([from, to]) => text.slice(from, to))
}

/** As `wrap`, but says where the lines stand in the text, so that styles can follow. */
export function wrapRanges(text: string, width: number): Range[] {
  const lines: Range[] = []
  let at = 0
  for (const paragraph of text.split("\n")) {
    lines.push(...linesOf(piecesOf(paragraph, at, width), at, Math.max(2, width)))
    at += paragraph.length + 1
  }
  return lines
}

function linesOf(pieces: readonly Piece[], at: number, width: number): Range[] {
  const lines: Range[] = []
  let [from, to, used] = [at, at, 0]
  for (const piece of pieces) {
    if (used > 0 && used + piece.inked > width) {
      lines.push([from, to])
      ;[from, used] = [piece.from, 0]
    }
    used += piece.width
    to = piece.from + (piece.to - piece.from) - (piece.width - piece.inked)
    // Spaces within a line count, those at its end are left off.
    if (piece.inked === 0) to = from
  }
  return [...lines, [from, to]]
}

/** What must stay on one line: a word with the spaces after it, or one wide character with the closing marks after it. */
function piecesOf(text: string, at: number, width: number): Piece[] {
  const pieces: Piece[] = []
  let inWord = false
  for (const { segment, index } of charactersOf(text)) {
    const columns = widthOf(segment)
    const [isSpace, isWord] = [segment === " ", columns === 1 && segment !== " "]
    const last = pieces.at(-1)
    const joins = last && (isSpace || closes.test(segment) || (isWord && inWord))
    if (joins && (isSpace || last.width + columns <= width)) {
      last.to = at + index + segment.length
      last.width += columns
      if (!isSpace) last.inked = last.width
    } else
      pieces.push({ from: at + index, to: at + index + segment.length, width: columns, inked: isSpace ? 0 : columns })
    inWord = isWord
  }
  return pieces
}
