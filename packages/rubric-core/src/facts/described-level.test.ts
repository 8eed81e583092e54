import { expect, test } from "vitest"
import type { JudgedFact } from "../rubric/fact.ts"
import { describedLevel } from "./described-level.ts"

const words = (zh: string) => ({ zh, en: zh })
const fact: JudgedFact = {
  id: "c1.points",
  type: "judged",
  ask: words("几分"),
  min: "0",
  max: "2",
  levels: [
    { id: "good", name: words("较好"), over: "1", to: "2", means: words("推开") },
    { id: "fair", name: words("一般"), over: "0", to: "1", means: words("有新意") },
    { id: "none", name: words("未认定"), to: "0", means: words("无") },
  ],
}

test("a level holds what lies above its lower end, its upper end included", () => {
  expect(describedLevel(fact, "1.001")?.id).toBe("good")
  expect(describedLevel(fact, "1")?.id).toBe("fair")
  expect(describedLevel(fact, "0.0")?.id).toBe("none")
})

test("no points, no level", () => {
  expect(describedLevel(fact, undefined)).toBeUndefined()
  expect(describedLevel(fact, "many")).toBeUndefined()
  expect(describedLevel(fact, "2.5")).toBeUndefined()
})
