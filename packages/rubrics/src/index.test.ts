import { parseRubric } from "@plumbline/rubric-core/schema"
import { expect, test } from "vitest"
import { rubricById, shippedRubrics } from "./index.ts"

test("a shipped rubric is found by its id, and only by that", () => {
  for (const rubric of shippedRubrics) expect(rubricById(rubric.id)).toBe(rubric)
  expect(rubricById("huaibei-2018")?.year).toBe(2018)
  expect(rubricById("huaibei-2017")).toBeUndefined()
})

test.each(shippedRubrics)("the schema accepts $id as it is, and adds nothing to it", (rubric) => {
  const parsed = parseRubric(JSON.parse(JSON.stringify(rubric)))
  if (!parsed.ok) expect(parsed.faults.map(({ says }) => says.en)).toEqual([])
  expect(parsed).toStrictEqual({ ok: true, rubric })
})
