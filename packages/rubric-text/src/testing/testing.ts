export { compareReadings, type Comparison, type ReadingFault } from "./compare.ts"
export { type Sentence, sentencesIn } from "./sentence.ts"
