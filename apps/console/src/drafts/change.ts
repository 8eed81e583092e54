import type { Rubric } from "@plumbline/rubric-core"

/** What a part of the editor asks for: a change of the rubric, and where somebody types, so that a word is one step of undo. */
export type Change = [change: (rubric: Rubric) => Rubric, place?: string]
