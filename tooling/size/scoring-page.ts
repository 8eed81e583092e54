// What a page needs that scores while a person types: also the sentences, the words of faults, and the seal.
export { checkFacts, explainCriterion, factsFromDraft, fingerprintOf, live } from "@plumbline/rubric-core"
