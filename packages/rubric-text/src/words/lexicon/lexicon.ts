import type { Period } from "@plumbline/rubric-core"
import type { WordKind } from "../word.ts"
import { comparators } from "./comparators.ts"
import { effects } from "./effects.ts"
import { periods } from "./periods.ts"
import { plain } from "./plain.ts"
import { units } from "./units.ts"
import type { Vocabulary } from "./vocabulary.ts"

export interface Entry {
  readonly text: string
  readonly kind: WordKind
  readonly period?: Period
  readonly mean?: boolean
}

/** All known words by their first character, the longest first. */
const byFirst = new Map<string, Entry[]>()

function enter(entry: Entry): void {
  const first = entry.text[0] ?? ""
  const known = byFirst.get(first)
  if (known === undefined) byFirst.set(first, [entry])
  else if (!known.some(({ text }) => text === entry.text)) known.push(entry)
}

function enterAll(words: string, kind: WordKind): void {
  for (const text of words.split(" ")) if (text !== "") enter({ text, kind })
}

function enterVocabulary(vocabulary: Vocabulary): void {
  for (const [kind, words] of Object.entries(vocabulary)) {
    // The keys of a vocabulary are word kinds by its type.
    enterAll(words, kind as WordKind)
  }
}

for (const [period, { within, mean }] of Object.entries(periods)) {
  // The keys of `periods` are periods by its type.
  const named = { kind: "period", period: period as Period } as const
  for (const text of within.split(" ")) enter({ ...named, text })
  for (const text of mean.split(" ")) enter({ ...named, text, mean: true })
}
enterVocabulary(effects)
enterVocabulary(comparators)
enterAll(plain, "text")
for (const entries of byFirst.values()) entries.sort((a, b) => b.text.length - a.text.length)

const unitsByFirst = new Map<string, string[]>()
for (const unit of units.split(" ")) {
  const known = unitsByFirst.get(unit[0] ?? "") ?? []
  if (!known.includes(unit)) known.push(unit)
  unitsByFirst.set(unit[0] ?? "", known)
}
for (const known of unitsByFirst.values()) known.sort((a, b) => b.length - a.length)

/** The longest known word that stands here. */
export function wordAt(words: string, at: number): Entry | undefined {
  const known = byFirst.get(words[at] ?? "")
  // 区分别, 部分别: 分 belongs to 分别.
  return known?.find(
    ({ text }) => words.startsWith(text, at) && !(text.endsWith("分") && words[at + text.length] === "别"),
  )
}

/** The longest measure word that stands here. */
export function unitAt(words: string, at: number): string | undefined {
  return unitsByFirst.get(words[at] ?? "")?.find((unit) => words.startsWith(unit, at))
}
