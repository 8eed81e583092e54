import { expect, test } from "vitest"
import { points } from "../points.ts"
import { rubricOf, said } from "../testing/builders.ts"
import { gradeOf } from "./grade.ts"

const rubric = rubricOf([], {
  grades: [
    { id: "best", name: said("优秀"), atLeast: "95" },
    { id: "good", name: said("良好"), atLeast: "80" },
  ],
})

test("a grade includes its lower end, and the first that is reached counts", () => {
  expect(gradeOf(rubric, points(95_000))?.id).toBe("best")
  expect(gradeOf(rubric, points(94_999))?.id).toBe("good")
  expect(gradeOf(rubric, points(80_000))?.id).toBe("good")
})

test("below the last grade there is none, nor for a vetoed total, nor without grades", () => {
  expect(gradeOf(rubric, points(79_999))).toBeUndefined()
  expect(gradeOf(rubric, points(99_000), true)).toBeUndefined()
  expect(gradeOf(rubricOf([]), points(99_000))).toBeUndefined()
})
