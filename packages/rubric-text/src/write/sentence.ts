/** A sentence, and which clauses it says; none where it says something of all. */
export interface Sentence {
  readonly text: string
  readonly clauses: readonly number[]
}
