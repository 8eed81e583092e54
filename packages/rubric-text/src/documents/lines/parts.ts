import { saysPoints } from "../printed/moves.ts"
import { criterionOf, headingOf } from "../printed/points.ts"
import { sameSum } from "../printed/sums.ts"
import { oneLine, paragraphs } from "../table/rows.ts"
import { mostOf } from "../most.ts"
import type { Branch } from "./tree.ts"

/** A branch that holds others, or one that is a criterion with all that stands below it. */
export type Part =
  | { readonly is: "group"; readonly branch: Branch; readonly parts: readonly Part[] }
  | {
      readonly is: "criterion"
      readonly branch: Branch
      readonly words: string
      readonly base?: string
      readonly isDerived?: true
    }
  /** Words that move nothing and hold nothing. */
  | { readonly is: "prose"; readonly branch: Branch }

/** ① under a criterion numbers its parts. */
const inner: ReadonlySet<string> = new Set(["circled", "half", "letter"])

/**
 * Tells criteria from headings: the innermost branches that print points of their own are criteria. Where only a branch above
 * prints points, those below are criteria if what they move adds up to it, and else the parts of one.
 */
export function partOf(branch: Branch): Part {
  const { below } = branch
  if (below.length === 0) return leafOf(branch)
  const points = ownPoints(branch)
  const parts = below.map(partOf)
  if (points === undefined || below.some(hasPoints)) return { is: "group", branch, parts }
  const derived = inner.has(below[0]?.style ?? "") ? undefined : derivedFrom(parts, points)
  return derived ? { is: "group", branch, parts: derived } : wholeOf(branch)
}

function leafOf(branch: Branch): Part {
  const words = wordsOf(branch)
  const { words: rest, points } = criterionOf(words)
  const base = branch.figure ?? points
  if (base !== undefined) return { is: "criterion", branch, words: base === points ? rest : words, base }
  return saysPoints(words) ? { is: "criterion", branch, words } : { is: "prose", branch }
}

/** All that stands in a branch and below it, as the words of one criterion. */
function wholeOf(branch: Branch): Part {
  const { words, points } = criterionOf(oneLine(branch.lines.join("\n")))
  const heading = points === undefined ? headingOf(words) : { words, points }
  const base = branch.figure ?? heading.points
  const parts = branch.below.map(textOf)
  return {
    is: "criterion",
    branch,
    words: [withColon(heading.words), ...parts].join("\n"),
    ...(base === undefined ? {} : { base }),
  }
}

function textOf({ style, label, lines, below }: Branch): string {
  const number = label === undefined ? "" : style === "circled" ? circled(label) : `（${label}）`
  return [number + paragraphs(lines.join("\n")), ...below.map(textOf)].join("\n")
}

const circled = (label: string): string => String.fromCodePoint(0x245f + Number(label))
const withColon = (words: string): string => (/[：:。；;]$/.test(words) ? words : `${words}：`)

export function wordsOf({ lines }: Branch): string {
  return paragraphs(lines.join("\n"))
}

function ownPoints(branch: Branch): string | undefined {
  if (branch.figure !== undefined) return branch.figure
  const words = wordsOf(branch)
  return criterionOf(words).points ?? (saysPoints(headingOf(words).words) ? undefined : headingOf(words).points)
}

/** Whether a branch or one below it prints points of its own. */
function hasPoints(branch: Branch): boolean {
  return ownPoints(branch) !== undefined || branch.below.some(hasPoints)
}

function derivedFrom(parts: readonly Part[], points: string): Part[] | undefined {
  const derived = parts.map((part): Part => {
    if (parts.length === 1 && part.is === "criterion") return { ...part, base: points, isDerived: true }
    const most = part.is === "criterion" ? mostOf(part.words) : undefined
    return most === undefined || part.is !== "criterion" ? part : { ...part, base: most, isDerived: true }
  })
  const bases = derived.map((part) => (part.is === "criterion" ? part.base : undefined))
  return bases.length > 0 && bases.every((base) => base !== undefined) && sameSum(bases, points) ? derived : undefined
}
