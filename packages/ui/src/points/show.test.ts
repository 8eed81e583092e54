import { parsePoints } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { showPoints } from "./show.ts"

describe("showPoints", () => {
  it("writes a true minus", () => expect(showPoints("-1.5")).toBe("−1.5"))
  it("writes a plus only where it was asked for", () => {
    expect(showPoints("2", true)).toBe("+2")
    expect(showPoints("2")).toBe("2")
    expect(showPoints("0", true)).toBe("0")
  })
  it("shows no decimals that say nothing", () => expect(showPoints("4.00".slice(0, 3))).toBe("4"))
  it("takes points as the engine holds them", () => {
    const points = parsePoints("2.25")
    expect(points === undefined ? "" : showPoints(points)).toBe("2.25")
  })
})
