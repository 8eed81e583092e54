import { describe, expect, it } from "vitest"
import { problems } from "./problem.ts"

describe("problems", () => {
  it.each(Object.entries(problems))(
    "%s has a status of failure and words in both languages",
    (_, { status, zh, en }) => {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(600)
      expect(zh).toMatch(/[一-鿿]/)
      expect(en).toMatch(/^[A-Z]/)
    },
  )
})
