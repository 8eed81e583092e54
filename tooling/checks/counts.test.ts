import { describe, expect, it } from "vitest"
import { closingLine, countsOfReport, sum } from "./counts.ts"

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

describe("counts of a test run", () => {
  it("adds the parts up into one plain line", () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 7, failed: 2, skipped: 1 },
    ]
    expect(closingLine(sum(parts))).toBe("8 passed, 2 failed, 1 skipped")
  })

  it("takes over what passed and what was skipped", () => {
    expect(countsOfReport(report, 0)).toEqual({ passed: 7, failed: 0, skipped: 1 })
  })

  it("counts a file that did not load as a failure", () => {
    const broken = { ...report, testResults: [{ status: "failed", assertionResults: [] }] }
    expect(countsOfReport(broken, 1).failed).toBe(1)
  })

  it("fails when the runner failed although every test passed", () => {
    expect(countsOfReport(report, 1).failed).toBe(1)
  })
})
