import type { Word, WordKind } from "../words/word.ts"

interface Saying {
  readonly pattern: RegExp
  /** The words that Chinese has for it, in its order. */
  readonly words: readonly (readonly [kind: WordKind, value?: string])[]
}

const unit = String.raw`(?:an?|one|each|every|the)? ?(?:percentage )?(?:point|percent|per cent|unit|day|week|month|hour|one|it)`
const part = String.raw`(?:(?:and|with|or|where) )?(?:any |an? )?(?:incomplete |further )?(?:parts?|fractions?)(?: thereof| (?:of|under|below) ${unit}s?\b)?`

/** What English says in one phrase and Chinese in several words. */
const sayings: readonly Saying[] = [
  {
    pattern: new RegExp(
      String.raw`^${part} (?:is |are |being |to be )?(?:counts?|counting|counted|treated|taken|rounded up)(?: (?:as|to|for))? (?:an? |the )?(?:next )?(?:whole|full|complete)(?: (?:point|one|percent|unit|day|week|month|hour)s?)?\b`,
    ),
    words: [["below"], ["amount", "1"], ["countAs"], ["amount", "1"]],
  },
  {
    pattern: /^or (?:any )?(?:part|fraction) (?:thereof|of (?:it|one))\b/,
    words: [["below"], ["amount", "1"], ["countAs"], ["amount", "1"]],
  },
  {
    pattern: new RegExp(
      String.raw`^${part} (?:(?:is|are) (?:ignored|disregarded|not counted)|does not count|do not count|not counting|being ignored)\b`,
    ),
    words: [["below"], ["amount", "1"], ["ignored"]],
  },
  {
    pattern: /^(?:in proportion|proportionately|proportionally|pro rata|pro-rata)\b(?: (?:to|with)\b)?/,
    words: [["base"], ["times"], ["text"]],
  },
]

/** The words of the saying that begins here, its letters shared out among them; none where there is none. */
export function saidAtOnce(lower: string, at: number): Word[] {
  for (const { pattern, words } of sayings) {
    const said = pattern.exec(lower)?.[0]
    if (said === undefined) continue
    const last = words.length - 1
    return words.map(([kind, value], index) => ({
      kind,
      text: said,
      span: [at + index, index === last ? at + said.length : at + index + 1],
      ...(value !== undefined && { value }),
    }))
  }
  return []
}
