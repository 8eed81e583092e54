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

  it("takes lines as any editor ends them, behind a byte order mark, with ids and base points as numbers", async () => {
    const input = '\uFEFF未开展自查的，不得分。\r\n\r\n{"id":7,"text":"未制定计划的，扣1分。","base":2}\r\n'
    const { code, out } = await command.call(["read", "-", "--json"], { input })
    expect(code).toBe(0)
    const ids = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual(["1", 7])
  })

  it("prints nothing for nothing, and asks for UTF-8 where the text is in another encoding", async () => {
    expect(await command.call(["read", "-", "--json"], { input: "" })).toMatchObject({ code: 0, out: "" })
    const gb = new Uint8Array([0xce, 0xb4, 0xd6, 0xc6, 0xb6, 0xa8])
    const { code, out, err } = await command.call(["read", "-", "--json"], { input: gb })
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain("UTF-8")
  })

  it("says in a sentence what cannot be read, and prints nothing", async () => {
    for (const broken of ["{", '{"id":true,"text":"x"}', '{"id":"a"}', '{"id":"a","text":"x","base":"two"}']) {
      const input = `未开展自查的，不得分。\n${broken}\n`
      const { code, out, err } = await command.call(["read", "-", "--json"], { input })
      expect([code, out]).toEqual([2, ""])
      expect(err).toContain("第 2 行")
    }
    expect((await command.call(["read"])).code).toBe(2)
  })
})
