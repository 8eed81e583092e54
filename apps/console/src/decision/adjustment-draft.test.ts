import { formatPoints } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { readingsOf } from "../assessment/criterion-reading.ts"
import { layerSheets } from "../assessment/layer-sheets.ts"
import { fakeYear, recordsOf } from "../testing/fake-year.ts"
import { bounds, draftAdjustment, readSignedPoints } from "./adjustment-draft.ts"

describe("signed points as typed", () => {
  it("take the signs that people and input methods write", () => {
    expect(readSignedPoints("-0.5")).toBe("-0.5")
    expect(readSignedPoints("−0.5")).toBe("-0.5")
    expect(readSignedPoints("＋１．５")).toBe("1.5")
    expect(readSignedPoints(" + 2 ")).toBe("2")
  })
  it("come out in their shortest form", () => {
    expect(readSignedPoints("1.50")).toBe("1.5")
    expect(readSignedPoints("-.25")).toBe("-0.25")
    expect(readSignedPoints("02")).toBe("2")
    expect(readSignedPoints("-0")).toBe("0")
  })
  it("are refused beyond three decimals and where they are no number", () => {
    expect(readSignedPoints("0.1234")).toBeUndefined()
    expect(readSignedPoints("1e3")).toBeUndefined()
    expect(readSignedPoints("半分")).toBeUndefined()
    expect(readSignedPoints("")).toBeUndefined()
  })
})

describe("an adjustment while it is typed", () => {
  const records = recordsOf(fakeYear(), "a-340621")
  const record = { ...records, sheets: layerSheets(records), epoch: "e1" }
  const draft = (typed: string) => draftAdjustment(record, "16", typed, "zh")

  it("shows the sheet it would come to, by the function that scores", () => {
    const drafted = draft("−0.25")
    expect(drafted.kind === "fits" && formatPoints(drafted.sheet.total)).toBe("87.55")
  })
  it("is refused beyond 0 and the base points, in one sentence without the name of a file's key", () => {
    const drafted = draft("+0.75")
    const [sentence = ""] = drafted.kind === "refused" ? drafted.sentences : []
    expect(sentence).toMatch(/^第16条/)
  })
  it("is nothing at 0, and nothing that cannot be read", () => {
    expect(draft("0").kind).toBe("zero")
    expect(draft("一分").kind).toBe("unreadable")
  })
  it("may move from what was verified to 0 or to the base points", () => {
    const reading = readingsOf(record, record.sheets).find(({ placed }) => placed.criterion.number === "16")
    const { least, most } = bounds(reading ?? expect.fail("criterion 16"))
    expect([formatPoints(least), formatPoints(most)]).toEqual(["-1.5", "0.5"])
  })
})
