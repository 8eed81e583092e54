import type { Period } from "@plumbline/rubric-core"
import { normalise } from "../words/normalise.ts"
import { plainDecimal } from "../words/numerals.ts"
import { type Word, type WordKind, wordKinds } from "../words/word.ts"
import { saidAtOnce } from "./said-at-once.ts"
import { english, numberWords, periodWords } from "./lexicon.ts"

interface Entry {
  readonly words: string
  readonly kind: WordKind
  readonly period?: Period
}

const entries: readonly Entry[] = [
  ...wordKinds.flatMap((kind) => listed(english[kind]).map((words) => ({ words, kind }))),
  ...Object.entries(periodWords).flatMap(([period, words]) =>
    // The keys of `periodWords` are periods by its type.
    listed(words).map((said) => ({ words: said, kind: "period" as const, period: period as Period })),
  ),
].sort((a, b) => b.words.length - a.words.length)

function listed(words: string | undefined): string[] {
  return words === undefined || words === "" ? [] : words.split("|")
}

const signs: Readonly<Record<string, WordKind>> = {
  ",": "comma",
  ";": "semi",
  ".": "stop",
  "\n": "stop",
  "!": "stop",
  ":": "colon",
  "(": "open",
  ")": "close",
  "/": "slash",
  "≥": "atLeast",
  "≤": "atMost",
  "<": "below",
  ">": "above",
}
const timeWords = /^(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b/i

/** Cuts English words into the same kinds of words as Chinese ones. */
export function cutEnglish(words: string): Word[] {
  const plain = withRanges(normalise(words))
  const cut: Word[] = []
  let at = 0
  while (at < plain.length) {
    const found = wordsAt(plain, at, cut.at(-1))
    cut.push(...found)
    at = found.at(-1)?.span[1] ?? at + 1
  }
  return cut
}

/** between 1 and 3 points is 1 to 3 points, every letter staying where it is. */
function withRanges(plain: string): string {
  const range = /\bbetween (\S+) and (?=\S+ (?:points?|marks?)\b)/gi
  return plain.replace(range, (_, from: string) => `        ${from} to  `)
}

function wordsAt(plain: string, at: number, last: Word | undefined): readonly Word[] {
  const rest = plain.slice(at, at + 100)
  if (/^[ \t]/.test(rest)) return []
  const lower = rest.toLowerCase().replace(/’/g, "'")
  const said = saidAtOnce(lower, at)
  return said.length > 0 ? said : [wordAt(rest, lower, at, last)]
}

function wordAt(rest: string, lower: string, at: number, last: Word | undefined): Word {
  return (
    pointsAt(lower, at, last) ??
    numberAt(lower, at, last) ??
    unitAt(lower, at, last) ??
    knownAt(lower, at) ??
    signAt(rest, at) ??
    textAt(rest, at)
  )
}

function word(kind: WordKind, text: string, at: number, length: number, more: Partial<Word> = {}): Word {
  return { kind, text, span: [at, at + length], ...more }
}

/** Points behind a number are 分, as everywhere else. */
function pointsAt(lower: string, at: number, last: Word | undefined): Word | undefined {
  const points = last?.kind === "amount" ? /^(?:a )?(?:points?|marks?|pts?)\b/.exec(lower)?.[0] : undefined
  return points === undefined ? undefined : word("points", "分", at, points.length)
}

function numberAt(lower: string, at: number, last: Word | undefined): Word | undefined {
  const share = /^(?:each |every |a )?(?:single )?percentage point\b/.exec(lower)?.[0]
  if (share !== undefined && last?.kind === "each") return word("amount", share, at, share.length, { value: "1%" })
  const single = /^an? (?=point\b|mark\b)/.exec(lower)?.[0]
  if (single !== undefined) return word("amount", single, at, single.length - 1, { value: "1" })
  const digits = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(lower)?.[0]
  if (digits !== undefined) {
    const sign = /^ ?(?:%|percent(?:age points?)?\b|per cent\b)/.exec(lower.slice(digits.length))?.[0] ?? ""
    return word("amount", digits, at, digits.length + sign.length, {
      value: plainDecimal(digits) + (sign === "" ? "" : "%"),
    })
  }
  const said = /^[a-z]+\b/.exec(lower)?.[0] ?? ""
  const value = Object.hasOwn(numberWords, said) ? numberWords[said] : undefined
  return value === undefined ? undefined : word("amount", said, at, said.length, { value })
}

function unitAt(lower: string, at: number, last: Word | undefined): Word | undefined {
  const unit = last?.kind === "amount" || last?.kind === "each" ? timeWords.exec(lower)?.[0] : undefined
  return unit === undefined
    ? undefined
    : word("unit", unit.replace(/s$/, "").replace(/^(?:working|calendar) /, ""), at, unit.length)
}

function knownAt(lower: string, at: number): Word | undefined {
  const entry = entries.find(({ words }) => lower.startsWith(words) && !/^[a-z]/.test(lower.slice(words.length)))
  if (entry === undefined) return undefined
  return word(
    entry.kind,
    entry.words,
    at,
    entry.words.length,
    entry.period === undefined ? {} : { period: entry.period, flag: false },
  )
}

function signAt(rest: string, at: number): Word | undefined {
  const kind = signs[rest[0] ?? ""]
  return kind === undefined ? undefined : word(kind, rest[0] ?? "", at, 1)
}

function textAt(rest: string, at: number): Word {
  const text = /^[\p{L}\p{N}'’“”"_-]+/u.exec(rest)?.[0] ?? rest[0] ?? ""
  return word("text", text, at, text.length)
}
