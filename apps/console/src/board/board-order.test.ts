import type { BoardRow } from "@plumbline/contract"
import { describe, expect, it } from "vitest"
import { boardRow } from "../testing/board.ts"
import { arranged, type BoardFilter, countsByState, gapOf } from "./board-order.ts"
import { shownLayer } from "./row-layers.ts"

const everything: BoardFilter = { state: undefined, text: "", onlyGaps: false }
const suixi = boardRow({ code: "340621", name: "濉溪县", state: "inReview", self: "100", verified: "97.5" })
const duji = boardRow({ code: "340602", name: "杜集区", state: "verified", self: "98", verified: "98", decided: "98" })
const xiangshan = boardRow({
  code: "340603",
  name: "相山区",
  state: "decided",
  self: "90",
  verified: "90.5",
  decided: "90.5",
})
const lieshan = boardRow({ code: "340604", name: "烈山区", state: "draft", self: "60", complete: false })
const rows = [suixi, duji, xiangshan, lieshan]
const codes = (found: readonly BoardRow[]): readonly string[] => found.map((row) => row.unit.code)

describe("the order of the board", () => {
  it("puts the widest gap between self and verified first, whichever way it goes", () => {
    expect(codes(arranged(rows, everything, "gap"))).toEqual(["340621", "340603", "340602", "340604"])
  })
  it("puts the unit that is furthest in the year first", () => {
    expect(codes(arranged(rows, everything, "state"))).toEqual(["340603", "340602", "340621", "340604"])
  })
  it("follows the ranks where there are ranks, ties by unit code", () => {
    const ranked = [
      { ...suixi, rank: 2 },
      { ...duji, rank: 1 },
      { ...xiangshan, rank: 2 },
    ]
    expect(codes(arranged(ranked, everything, "decided"))).toEqual(["340602", "340603", "340621"])
  })
  it("leaves the rows that were handed in as they were", () => {
    const before = [...rows]
    arranged(rows, everything, "gap")
    expect(rows).toEqual(before)
  })
})

describe("filters of the board", () => {
  it("find a unit by part of its name or code", () => {
    expect(codes(arranged(rows, { ...everything, text: "相山" }, "unit"))).toEqual(["340603"])
    expect(codes(arranged(rows, { ...everything, text: "0604" }, "unit"))).toEqual(["340604"])
  })
  it("keep one state", () =>
    expect(codes(arranged(rows, { ...everything, state: "draft" }, "unit"))).toEqual(["340604"]))
  it("keep the units whose verified points differ", () => {
    expect(codes(arranged(rows, { ...everything, onlyGaps: true }, "unit"))).toEqual(["340603", "340621"])
  })
  it("count the states in the order of the year", () => {
    expect(countsByState(rows).map(({ state }) => state)).toEqual(["draft", "inReview", "verified", "decided"])
  })
})

describe("layers of a row", () => {
  it("say nothing before their people spoke", () => {
    expect(shownLayer({ ...lieshan, verified: lieshan.self }, "verified")).toBeUndefined()
    expect(gapOf({ ...lieshan, verified: lieshan.self })).toBeUndefined()
  })
  it("are provisional while facts are open or the step is not taken", () => {
    expect(shownLayer(lieshan, "self")).toEqual({ points: "60", provisional: true })
    expect(shownLayer(suixi, "verified")).toEqual({ points: "97.5", provisional: true })
    expect(shownLayer(duji, "decided")).toEqual({ points: "98", provisional: true })
    expect(shownLayer(xiangshan, "decided")).toEqual({ points: "90.5", provisional: false })
  })
})
