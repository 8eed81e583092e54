import { describe, expect, it } from "vitest"
import { matching, type PaletteEntry } from "./palette-entries.ts"

const entry = (id: string, name: string, also = ""): PaletteEntry => ({ id, kind: "", name, also, to: "/" })
const entries = [
  entry("board", "年度总览"),
  entry("suixi", "濉溪县", "340621"),
  entry("c4", "4 认真落实年度重点片拍摄任务", "4"),
  entry("c14", "14 组工微信原创性内容全年少于5篇", "14"),
  entry("c44", "44 信息被中组部采用，最高4分", "44"),
]
const ids = (query: string): readonly string[] => matching(entries, query).map(({ id }) => id)

describe("the palette", () => {
  it("shows the first entries while nothing is typed", () => expect(ids("")[0]).toBe("board"))
  it("finds a criterion by its number before those that mention the figure", () => expect(ids("4")[0]).toBe("c4"))
  it("finds by any part of the words", () => expect(ids("微信")).toEqual(["c14"]))
  it("finds a unit by its code", () => expect(ids("340621")).toEqual(["suixi"]))
  it("wants every part of the query", () => expect(ids("年度 重点")).toEqual(["c4"]))
  it("says nothing where nothing matches", () => expect(ids("没有这个")).toEqual([]))
})
