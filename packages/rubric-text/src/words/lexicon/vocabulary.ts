import type { WordKind } from "../word.ts"

/** Words by kind, in one string, a blank between two. Where several fit, the longest is taken. */
export type Vocabulary = Partial<Record<WordKind, string>>
