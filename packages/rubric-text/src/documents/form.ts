import type { Words } from "@plumbline/rubric-core"

/** One line of the standard with points of its own. */
export interface FormCriterion {
  /** As printed, without its brackets: "1", "2.3". Counted on from 1 within the form where none is printed. */
  readonly number: string
  /** Its words without its number and without its base points. */
  readonly words: string
  /** Base points as a decimal string, where the form prints them. */
  readonly base?: string
}

export interface FormItem {
  readonly number: string
  readonly name: string
  readonly printed?: string
  readonly criteria: readonly FormCriterion[]
}

export interface FormSection {
  readonly name: string
  readonly printed?: string
  readonly items: readonly FormItem[]
}

/** Something in the form that a person must look at, with what it may mean. */
export interface FormDoubt {
  /** The places of the section, of the item in it and of the criterion in that, counted from 0. */
  readonly at: { readonly section?: number; readonly item?: number; readonly criterion?: number }
  readonly ask: Words
  readonly candidates: readonly Words[]
}

/** A whole form as it was read: what it prints, nothing added up and nothing put right. */
export interface Form {
  readonly title: string
  /** The total as printed. */
  readonly printed?: string
  readonly sections: readonly FormSection[]
  /** What stands under the table, without numbers. */
  readonly notes: readonly string[]
  readonly doubts: readonly FormDoubt[]
}
