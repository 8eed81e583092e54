import { describe, expect, it } from "vitest"
import { worstOf } from "./saving.ts"

const at = (time: string): Date => new Date(`2018-12-01T${time}:00Z`)

describe("the state of the whole page", () => {
  it("names the last time something was saved", () => {
    expect(
      worstOf([{ kind: "saved", at: at("06:00") }, { kind: "saved" }, { kind: "saved", at: at("06:02") }]).saving,
    ).toEqual({
      kind: "saved",
      at: at("06:02"),
    })
  })
  it("puts a clash before everything else, and counts it", () => {
    const { saving, count } = worstOf([{ kind: "kept" }, { kind: "clash" }, { kind: "sending" }, { kind: "clash" }])
    expect([saving.kind, count]).toEqual(["clash", 2])
  })
  it("never says saved while anything is only on this computer", () => {
    expect(worstOf([{ kind: "saved", at: at("06:00") }, { kind: "kept" }])).toEqual({
      saving: { kind: "kept" },
      count: 1,
    })
  })
})
