import { criteriaOf, type Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { reword } from "@plumbline/rubric-text"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"

const found = rubricById("huaibei-2018")
if (!found) throw new Error("the shipped rubric is missing")
const shipped: Rubric = found

test("whatever the words of a criterion of the shipped rubric become, the rubric stays sound", () => {
  for (const words of ["", "未完成的，扣1分。", "按完成比例得分。"]) {
    for (const criterion of criteriaOf(shipped)) {
      const { said, kept } = reword(shipped, criterion.id, words === "" ? criterion.words.slice(3, -4) : words)
      const faults = [said, kept].map((rubric) => {
        const parsed = parseRubric(rubric)
        return parsed.ok ? [] : parsed.faults.map(({ says }) => says.en)
      })
      expect([criterion.number, ...faults]).toEqual([criterion.number, [], []])
    }
  }
})
