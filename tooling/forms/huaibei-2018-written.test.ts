import { criteriaOf } from "@plumbline/rubric-core"
import { rulesOfCriterion, write } from "@plumbline/rubric-text"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"

const rubric = rubricById("huaibei-2018")
if (!rubric) throw new Error("The 2018 rubric does not ship.")
const written = criteriaOf(rubric).map((criterion) => ({
  number: criterion.number,
  ...write(rulesOfCriterion(rubric, criterion), "zh"),
}))

/** What no words of a standard are read as in these criteria. */
const explained: Readonly<Record<string, string>> = {
  "9": "a county by its code; a condition on another fact",
  "15": "months in which the same series is 0",
  "27": "a number that is exactly 0",
  "28": "a number compared with another fact",
}

test("the clauses of the shipped rubric, written as words, are read again but for those that words cannot hold", () => {
  const notRead = written.filter((each) => each.notRead.length > 0).map(({ number }) => number)
  expect(notRead).toEqual(Object.keys(explained))
})

test("they say what the official words say, in one style", () => {
  const textOf = (number: string) => written.find((each) => each.number === number)?.text
  expect(textOf("18")).toBe("月均经市级向安徽先锋手机报投稿少于3篇的扣1分，少于2篇的扣2分。")
  expect(textOf("35")).toBe("建立平台运维管理制度的，每个加0.5分，最多加2分。")
  expect(textOf("28")).toBe("实际在岗少于核定编制：扣2分，前提是核定编制达到1人且不超过5人。")
})

test("in English no word of the other language is left, and nothing is missing", () => {
  for (const criterion of criteriaOf(rubric)) {
    const { text } = write(rulesOfCriterion(rubric, criterion, "en"), "en")
    expect(text).toMatch(/^[^\p{Script=Han}]+\.$/u)
    expect(text).not.toContain("undefined")
  }
})
