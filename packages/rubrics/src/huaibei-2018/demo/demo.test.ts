import { expect, test } from "vitest"
import { demoYear } from "./demo.ts"

test("the demo year shows the four units at different stages", () => {
  const stages = demoYear.map(({ profile, state, answers }) => [profile.name, state, answers.length])
  expect(stages).toEqual([
    ["濉溪县", "verified", 44],
    ["相山区", "submitted", 44],
    ["杜集区", "draft", 19],
    ["烈山区", "draft", 3],
  ])
})
