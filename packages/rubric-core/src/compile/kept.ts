import type { BoundFacts, Slots } from "../facts/slots.ts"
import type { CriterionScore } from "../sheet/sheet.ts"

/** So many scores are kept of one criterion; then it starts over. */
const mostKept = 1024

/** Scores of a criterion by all numbers that it reads: equal numbers, equal scores, so that each is made once and shared. */
export class KeptScores {
  private readonly facts: Int32Array
  /** Where the numbers of its facts stand, and by what each counts in the hash. */
  private readonly at: Int32Array
  private readonly scatter: Int32Array
  /** By hash: which of the scores it is. */
  private readonly places = new Map<number, number>()
  private readonly scores: CriterionScore[] = []
  /** The numbers of all scores, one after the other. */
  private numbers = new Float64Array(0)

  constructor(facts: readonly number[], slots: Slots) {
    this.facts = Int32Array.from(facts)
    this.at = Int32Array.from(
      facts.flatMap((index) => {
        const slot = slots.all[index]
        return slot ? Array.from({ length: slot.length }, (_, part) => slot.at + part) : []
      }),
    )
    let seed = 1
    this.scatter = this.at.map(() => (seed = Math.imul(seed, 1664525) + 1013904223))
  }

  /** A number for what the criterion reads, or -1 while some of it is open. */
  hash({ values, given }: BoundFacts): number {
    const { facts, at, scatter } = this
    for (let i = 0; i < facts.length; i += 1) if (given[facts[i] ?? 0] === 0) return -1
    let hash = 0
    for (let i = 0; i < at.length; i += 1) hash = (hash + Math.imul(values[at[i] ?? 0] ?? 0, scatter[i] ?? 0)) | 0
    return hash >>> 2
  }

  find(hash: number, { values }: BoundFacts): CriterionScore | undefined {
    const place = this.places.get(hash)
    if (place === undefined) return undefined
    const { at, numbers } = this
    const from = place * at.length
    for (let i = 0; i < at.length; i += 1) if (numbers[from + i] !== values[at[i] ?? 0]) return undefined
    return this.scores[place]
  }

  keep(hash: number, { values }: BoundFacts, score: CriterionScore): void {
    const { at, places, scores } = this
    if (scores.length === mostKept) {
      places.clear()
      scores.length = 0
    }
    const from = scores.length * at.length
    if (from + at.length > this.numbers.length) {
      const grown = new Float64Array(Math.max(from * 2, at.length * 16))
      grown.set(this.numbers)
      this.numbers = grown
    }
    for (let i = 0; i < at.length; i += 1) this.numbers[from + i] = values[at[i] ?? 0] ?? 0
    places.set(hash, scores.length)
    scores.push(score)
  }
}
