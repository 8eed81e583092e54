import { describe, expect, it } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { noted } from "../reading/notation.ts"
import { compareReadings } from "./compare.ts"
import { sentencesIn } from "./sentence.ts"
import listed from "./sentences.json" with { type: "json" }

const sentences = sentencesIn(listed)
const readings = sentences.map(({ id, text, base }) =>
  noted(id, text, readCriterion(text, base === undefined ? {} : { base })),
)

describe("sentences as officials of many fields write them", () => {
  it("are read as they are stated, with a question wherever one is needed", () => {
    const { rates, faults } = compareReadings(sentences, readings)
    expect(faults.map(({ sentence, expected, read }) => ({ text: sentence.text, expected, read }))).toEqual([])
    expect([rates.clausesRight, rates.assertedRight, rates.askedWhereNeeded]).toEqual([1, 1, 1])
  })

  it("are not asked about where the words are clear", () => {
    expect(compareReadings(sentences, readings).rates.askedNeedlessly).toBe(0)
  })

  it("have ids and words of their own", () => {
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
  })
})
