import { describe, expect, it } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()

describe("plumbline read", () => {
  it("reads JSON lines under their own ids, each into one JSON object a line", async () => {
    const lines = [
      { id: "a", text: "未制定年度工作计划的，扣1分。", base: "2" },
      { id: "b", text: "每发生一起安全责任事故，扣2分。", base: "4" },
    ]
    const input = lines.map((line) => JSON.stringify(line)).join("\n")
    const { code, out, err } = await command.call(["read", "-", "--json"], { input })
    expect([code, err]).toEqual([0, ""])
    const readings = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(readings.map(({ id, start }) => [id, start])).toEqual([
      ["a", "full"],
      ["b", "full"],
    ])
    expect(readings[0].clauses).toMatchObject([{ effect: "deduct", kind: "yes", points: "1" }])
    expect(readings[1].clauses).toMatchObject([{ effect: "deduct", kind: "count", points: "2" }])
  })

  it("reads plain lines under their numbers", async () => {
    const { out } = await command.call(["read", "-", "--json"], { input: "\n未开展自查的，不得分。\n" })
    expect(JSON.parse(out)).toMatchObject({ id: "2", clauses: [{ effect: "set", kind: "yes", points: "0" }] })
  })

  it("says in a sentence what cannot be read, and prints nothing", async () => {
    for (const input of ["{", '{"id":1,"text":"x"}']) {
      const { code, out, err } = await command.call(["read", "-", "--json"], { input })
      expect([code, out]).toEqual([2, ""])
      expect(err).toContain("第 1 行")
    }
    expect((await command.call(["read"])).code).toBe(2)
  })
})
