import type { Draft } from "./draft.ts"

/** Where drafts are kept until the server has them. */
export interface DraftStore {
  /** Every draft of one person in one assessment. */
  all(person: string, assessment: string): Promise<readonly Draft[]>
  /**
   * Changes one draft in one step that no other tab can come between; answers what is stored now. `undefined` in or out
   * means that there is no draft.
   */
  change(key: DraftKey, next: (stored: Draft | undefined) => Draft | undefined): Promise<Draft | undefined>
  /** How many drafts other people left on this computer for the same assessment. */
  others(person: string, assessment: string): Promise<number>
}

export interface DraftKey {
  readonly person: string
  readonly assessment: string
  readonly criterion: string
}
