import type { FoundCriterion } from "../builder.ts"
import { figureOf } from "../printed/figure.ts"
import { numberingOf } from "../printed/numbering.ts"
import { criterionOf } from "../printed/points.ts"
import { sameSum } from "../printed/sums.ts"
import { paragraphs } from "./rows.ts"

/**
 * The criteria of one cell: one, or several numbered ones where the points say so, a line of points for each or points at
 * each that add up to the points beside them.
 */
export function criteriaIn(cell: string, base: string, index: string | undefined): FoundCriterion[] {
  const lines = paragraphs(cell).split("\n")
  const parts = numberedParts(lines)
  const figures = base.split("\n").map(figureOf)
  if (parts && figures.length === parts.length && figures.every((figure) => figure !== undefined)) {
    return parts.map((part, at) => ({ ...ownNumber(part), ...baseOf(figures[at]) }))
  }
  if (parts) {
    const pointed = parts.map((part) => ({ ...ownNumber(part), pointed: criterionOf(ownNumber(part).words) }))
    const points = pointed.map(({ pointed: { points: own } }) => own)
    const whole = figureOf(base)
    if (points.every((own) => own !== undefined) && (whole === undefined || sameSum(points, whole))) {
      return pointed.map(({ number, pointed: { words, points: own } }) => ({
        ...(number === undefined ? {} : { number }),
        words,
        ...baseOf(own),
      }))
    }
  }
  const words = lines.join("\n")
  const single = parts ? { words } : ownNumber(words)
  const number = single.number ?? labelIn(index)
  return [{ ...single, ...(number === undefined ? {} : { number }), ...pointsOf(single.words, base) }]
}

const baseOf = (points: string | undefined) => (points === undefined ? {} : { base: points })

/** The base points beside the words count; where they stand among the words too, they are taken out of them. */
function pointsOf(words: string, cell: string): { readonly words: string; readonly base?: string } {
  const figure = figureOf(cell)
  const { words: rest, points } = criterionOf(words)
  if (figure === undefined) return { words: rest, ...baseOf(points) }
  return { words: points === figure ? rest : words, base: figure }
}

function labelIn(index: string | undefined): string | undefined {
  if (index === undefined || index === "") return undefined
  return /^\d+(?:\.\d+)*$/.test(index) ? index : (numberingOf(`${index}、`)?.label ?? undefined)
}

/** A criterion's own number; "（1）" before a "（2）" in the same words numbers their parts instead. */
function ownNumber(words: string): { readonly number?: string; readonly words: string } {
  const found = numberingOf(words)
  if (found === undefined) return { words }
  const sign = words.slice(0, words.length - found.rest.length).trim()
  const following = sign.replace(/[1１一①⑴]/, (one) => ({ "1": "2", "１": "２", 一: "二", "①": "②" })[one] ?? "⑵")
  if (found.label === "1" && following !== sign && found.rest.includes(following)) return { words }
  return { number: found.label, words: found.rest }
}

/** Paragraphs that are numbered on in one style, each with the lines below it. */
function numberedParts(lines: readonly string[]): string[] | undefined {
  const first = numberingOf(lines[0] ?? "")
  if (first === undefined) return undefined
  const parts: string[] = []
  for (const line of lines) {
    if (numberingOf(line)?.style === first.style) parts.push(line)
    else parts.push(`${parts.pop() ?? ""}\n${line}`)
  }
  return parts.length > 1 ? parts : undefined
}
