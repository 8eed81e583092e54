import { expect, test } from "vitest"
import { rubricById, shippedRubrics } from "./index.ts"

test("a shipped rubric is found by its id, and only by that", () => {
  for (const rubric of shippedRubrics) expect(rubricById(rubric.id)).toBe(rubric)
  expect(rubricById("huaibei-2018")?.year).toBe(2018)
  expect(rubricById("huaibei-2017")).toBeUndefined()
})
