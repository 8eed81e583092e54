import type { Form } from "./form.ts"
import { type Grid } from "./grid/grid.ts"
import { isHtml, readHtml } from "./grid/html.ts"
import { isPiped, readPiped } from "./grid/pipes.ts"
import { isTabSeparated, readTabSeparated } from "./grid/tab-separated.ts"
import { cellLines, isStrippedWordText, isWordText, readWordText } from "./grid/word-text.ts"
import { numberingOf } from "./printed/numbering.ts"
import { readLines } from "./lines/read-lines.ts"
import { readTable } from "./table/read-table.ts"

/**
 * Reads a whole form: a table as Word saves it as text, a table from the clipboard (tab-separated or HTML), or plain numbered
 * lines. `undefined` where there is no criterion in it.
 */
export function readForm(text: string): Form | undefined {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, "\n")
    // Room for a signature says no more than a few spaces do.
    .replace(/[ \u00a0\u3000]{8,}/g, "        ")
  const grid = gridOf(plain)
  const table = grid && grid.rows.length > 0 ? readTable(grid) : undefined
  const form = table ?? readLines(grid ? linesOf(grid) : linesIn(plain))
  return form.sections.some(({ items }) => items.length > 0) ? form : undefined
}

function gridOf(text: string): Grid | undefined {
  if (isHtml(text)) return readHtml(text)
  const lines = text.split("\n")
  if (isPiped(lines)) return readPiped(lines)
  if (isWordText(lines)) return readWordText(lines)
  return isTabSeparated(lines) && !areNumbered(lines) && !isStrippedWordText(lines) ? readTabSeparated(text) : undefined
}

function linesIn(text: string): string[] {
  const lines = text.split("\n")
  return isStrippedWordText(lines) ? cellLines(lines) : lines
}

/** Numbered lines whose points stand behind a tab are lines all the same. */
function areNumbered(lines: readonly string[]): boolean {
  const held = lines.filter((line) => line.trim() !== "")
  const numbered = held.filter((line) => numberingOf(line) !== undefined).length
  return numbered * 3 > held.length * 2 && held.every((line) => line.trim().split(/\t+/).length <= 2)
}

/** A table whose columns say nothing is read cell by cell. */
function linesOf({ before, rows, after }: Grid): string[] {
  return [...before, ...rows.flatMap((row) => row.join(" ").split("\n")), ...after]
}
