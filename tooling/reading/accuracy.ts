import { readFileSync } from "node:fs"
import { noted, read } from "@plumbline/rubric-text"
import { compareReadings, type Comparison, type Sentence, sentencesIn } from "@plumbline/rubric-text/testing"

/** What the reader must reach on every list, as shares between 0 and 1. */
export const aims = { clausesRight: 0.95, assertedRight: 0.99, askedWhereNeeded: 1, askedNeedlessly: 0.02 } as const

export interface MeasuredList {
  readonly name: string
  readonly what: string
  readonly comparison: Comparison
}

const lists = [
  {
    name: "Sentences of every pattern",
    what: "A few of each way in which standards move points.",
    file: new URL("./sentences.json", import.meta.url),
  },
  {
    name: "Sentences of many fields",
    what: "Environment, safety, health, schools, finance, agriculture, traffic, petitions. Their readings were derived by hand.",
    file: new URL("../../packages/rubric-text/src/testing/sentences.json", import.meta.url),
  },
] as const

/** Every list read and compared with what is stated of its sentences. */
export function measured(): readonly MeasuredList[] {
  return lists.map(({ name, what, file }) => {
    const sentences = sentencesIn(JSON.parse(readFileSync(file, "utf8")))
    return { name, what, comparison: compareReadings(sentences, sentences.map(readingOf)) }
  })
}

function readingOf({ id, text, base }: Sentence) {
  return noted(id, text, read(text, base === undefined ? {} : { base }))
}
