import type { Span } from "@plumbline/rubric-core"
import type {
  CapPhrase,
  EffectPhrase,
  MarkPhrase,
  OutcomePhrase,
  PartialPhrase,
  Phrase,
  SharePhrase,
} from "../phrases/phrase.ts"

/** What ends a condition: points that move, or what happens to all of them. */
export type Happening = EffectPhrase | OutcomePhrase | SharePhrase | (MarkPhrase & { readonly mark: "veto" })

/** A condition and what happens on it. */
export interface Move {
  readonly condition: readonly Phrase[]
  readonly happens: Happening
  /** Remarks behind it, in brackets. */
  readonly tail: readonly Phrase[]
  /** What was said before, up to here, without anything happening: a requirement whose number a later step needs. */
  readonly lead: readonly Phrase[]
  /** The units that it is about, where several share one sentence: 县…、区…的，每少1家. */
  readonly units?: readonly string[]
  /** Counts semicolons and stops. */
  readonly segment: number
  /** Counts stops alone. */
  readonly sentence: number
}

interface NoteAt {
  /** How many moves stand before it. */
  readonly after: number
  readonly segment: number
  readonly sentence: number
  readonly span: Span
}

/** Something said about moves that stand before it. */
export type Note = NoteAt &
  (
    | { readonly is: "cap"; readonly cap: CapPhrase }
    | { readonly is: "partial"; readonly partial: PartialPhrase["partial"] }
    | { readonly is: "highest" | "exempt" | "evidence" | "refers" }
  )

export interface Moves {
  readonly moves: readonly Move[]
  readonly notes: readonly Note[]
}
