import type { Span } from "@plumbline/rubric-core"
import type { JointPhrase, Phrase } from "../phrases/phrase.ts"
import { normalise } from "../words/normalise.ts"

/** The words of one criterion, as they stand and normalised: places are the same in both. */
export interface Line {
  readonly words: string
  readonly plain: string
}

export function lineOf(words: string): Line {
  return { words, plain: normalise(words) }
}

/** From where the first of these phrases begins to where the last one ends, in whatever order they are listed. */
export function spanOf(phrases: readonly Phrase[]): Span {
  let [from, to] = phrases[0]?.span ?? [0, 0]
  for (const { span } of phrases) {
    from = Math.min(from, span[0])
    to = Math.max(to, span[1])
  }
  return [from, to]
}

/** The normalised words of phrases, joints between them left out. */
export function textOf(line: Line, phrases: readonly Phrase[]): string {
  return phrases
    .filter((phrase) => phrase.is !== "joint" || phrase.joint === "and" || phrase.joint === "or")
    .map(({ span }) => line.plain.slice(...span))
    .join("")
}

export function isJoint(phrase: Phrase | undefined, ...joints: readonly JointPhrase["joint"][]): boolean {
  return phrase?.is === "joint" && joints.includes(phrase.joint)
}

/** Phrases cut at these joints, empty pieces left out. */
export function splitAt(phrases: readonly Phrase[], ...joints: readonly JointPhrase["joint"][]): Phrase[][] {
  const pieces: Phrase[][] = [[]]
  for (const phrase of phrases) {
    if (isJoint(phrase, ...joints)) pieces.push([])
    else pieces.at(-1)?.push(phrase)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** The parts of a condition: what stands between commas and brackets. */
export function partsOf(phrases: readonly Phrase[]): Phrase[][] {
  return splitAt(phrases, "comma", "open", "close", "colon", "numbering", "semi", "stop")
}

/** Without the joints at both ends. */
export function trim(phrases: readonly Phrase[]): Phrase[] {
  let from = 0
  let to = phrases.length
  while (from < to && isBare(phrases[from])) from++
  while (to > from && isBare(phrases[to - 1])) to--
  return phrases.slice(from, to)
}

function isBare(phrase: Phrase | undefined): boolean {
  return isJoint(phrase, "comma", "dun", "colon", "semi", "stop", "numbering", "open", "close", "and")
}
