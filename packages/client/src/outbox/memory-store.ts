import type { Draft } from "./draft.ts"
import type { DraftKey, DraftStore } from "./store.ts"

/** Drafts that live as long as the page: for a browser that forbids storage, and for tests. */
export function memoryStore(): DraftStore {
  const drafts = new Map<string, Draft>()
  const keyOf = (key: DraftKey): string => JSON.stringify([key.person, key.assessment, key.criterion])
  const ofAssessment = (assessment: string): Draft[] =>
    [...drafts.values()].filter((draft) => draft.assessment === assessment)
  return {
    all: async (person, assessment) => ofAssessment(assessment).filter((draft) => draft.person === person),
    change: async (key, next) => {
      const draft = next(drafts.get(keyOf(key)))
      if (draft) drafts.set(keyOf(key), draft)
      else drafts.delete(keyOf(key))
      return draft
    },
    others: async (person, assessment) => ofAssessment(assessment).filter((draft) => draft.person !== person).length,
  }
}
