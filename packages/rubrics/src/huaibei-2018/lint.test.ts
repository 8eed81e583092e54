import { lint } from "@plumbline/rubric-core/lint"
import { expect, test } from "vitest"
import { questions } from "./questions/questions.ts"
import { huaibei2018 } from "./rubric.ts"

const found = lint(huaibei2018)

test("the form's own flaws are found with their figures, and nothing else is said of it", () => {
  const flaws = found.filter(({ severity }) => severity !== "question")
  expect(flaws.map(({ code, says }) => [code, says.en])).toEqual([
    ["printedTotal", "For item 7 (工作机构及专职人员配备) the form prints 10 points, but its criteria add up to 8."],
    ["printedTotal", "For section 4 (骨干队伍建设) the form prints 20 points, but its criteria add up to 18."],
    ["printedTotal", "For the total the form prints 110 points, but its criteria add up to 108."],
    ["baseNeverLost", "Criterion 27 has 3 points, but no unit can lose more than 2: is a clause missing?"],
    ["exceedsBase", "Criterion 23 has 5 points, but its clauses can cost 6.5: what goes beyond does nothing."],
    ["exceedsBase", "Criterion 25 has 4 points, but its clauses can cost 5: what goes beyond does nothing."],
  ])
})

test("every question of reading is listed once, with all its places and readings", () => {
  const asked = found.filter(({ severity }) => severity === "question")
  expect(asked.map(({ at, also = [], candidates }) => ({ at: [at, ...also], candidates }))).toEqual(
    questions.map(({ at, candidates }) => ({ at, candidates })),
  )
})
