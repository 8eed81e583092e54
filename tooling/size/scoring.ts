// What a page needs that scores while a person types; tooling weighs it as one file.
export { checkFacts, compile, explain, score } from "@plumbline/rubric-core"
