import { rmSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { App } from "../queue/App.tsx"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"

let office: Office
let screen: OpenScreen
beforeEach(() => {
  office = openOffice()
  office.desk.say({ id: "q1", criterion: "c1", by: "濉溪县填报员", text: "旧清单\n算不算？" })
  office.desk.say({ id: "q2", criterion: "c2", by: "濉溪县填报员", text: "别的一条" })
  office.desk.say({ id: "q3", by: "市中心管理员", byPerson: "a0", text: "请尽快核实" })
})
afterEach(() => {
  screen.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

async function openRemarks(): Promise<void> {
  screen = await openScreen(<App connection={office.again()} shell={office.shell} locale="zh" />)
  await screen.until("濉溪县")
  screen.type("\r")
  await screen.until("（1）")
  screen.type("c")
  await screen.until("意见与答复")
}
const texts = () => office.desk.remarks.map(({ text }) => text)

describe("the remarks on a criterion", () => {
  it("show its threads, then those of the whole form, and no others", async () => {
    await openRemarks()
    const shown = screen.rows().join("\n")
    expect(shown).toMatch(/濉溪县填报员.*⚑ 未办结/)
    expect(shown).toContain("旧清单 算不算？")
    expect(shown).toMatch(/市中心管理员.*整份自评/)
    expect(shown).not.toContain("别的一条")
  })

  it("are announced on the criterion while one is open", async () => {
    await openRemarks()
    screen.type("q")
    await screen.until("⚑ 意见 1")
    await screen.until("意见（濉溪县填报员）：旧清单 算不算？")
    screen.type("q")
    await screen.until("▸ 濉溪县 ⚑3")
  })

  it("take a question, an answer and a closing by keys alone", async () => {
    await openRemarks()
    screen.type("\r")
    await screen.until("答复：")
    screen.type("\r")
    await screen.until("请写明意见")
    screen.type("不算，只看今年的。\r")
    await screen.until("└ 核查员甲")
    screen.type("c")
    await screen.until("意见或疑问：")
    screen.type("会议记录在哪里？\r")
    await screen.until("会议记录在哪里？")
    await screen.until("✓ 已保存")
    expect(office.desk.remarks.slice(3)).toMatchObject([
      { text: "不算，只看今年的。", replyTo: "q1" },
      { text: "会议记录在哪里？", criterion: "c1" },
    ])
    await screen.until("▸ 核查员甲")
    screen.type("k")
    await screen.until("▸ 濉溪县填报员")
    screen.type("x")
    await screen.until("由提出的人或市中心办结")
    screen.type("j")
    await screen.until("▸ 核查员甲")
    screen.type("x")
    await screen.until(/✓ 核查员甲 .* 办结/)
    expect(office.desk.remarks.at(-1)).toMatchObject({ text: "会议记录在哪里？", closedBy: "核查员甲" })
  })

  it("are kept without a network, survive a restart, and are sent in their order, once", async () => {
    await openRemarks()
    office.network = "down"
    for (const text of ["第一问", "第二问"]) {
      screen.type("c")
      await screen.until("意见或疑问：")
      screen.type(`${text}\r`)
      await screen.until(text)
    }
    screen.type("kk")
    await screen.until("▸ 濉溪县填报员")
    screen.type("\r")
    await screen.until("答复：")
    screen.type("一答\r")
    await screen.until("◑ 3 条已存于本机")
    screen.close()
    await openRemarks()
    await screen.until("◑ 尚未发送")
    // The server takes the first, and its answer is lost on the way.
    office.network = "answersLost"
    screen.type("r")
    await expect.poll(() => texts()).toContain("第一问")
    await screen.until("◑ 3 条已存于本机")
    office.network = "up"
    screen.type("r")
    await screen.until("✓ 已保存")
    expect(texts().slice(3)).toEqual(["第一问", "第二问", "一答"])
    expect(screen.rows().join("\n")).not.toContain("尚未发送")
  })

  it("stay here with the reason when the server refuses, hold up no others, and can be given up", async () => {
    await openRemarks()
    office.network = "down"
    screen.type("\r")
    await screen.until("答复：")
    screen.type("来得太晚\r")
    await screen.until("来得太晚")
    screen.type("c")
    await screen.until("意见或疑问：")
    screen.type("另问\r")
    await screen.until("另问")
    office.desk.say({
      id: "q1",
      criterion: "c1",
      by: "濉溪县填报员",
      text: "旧清单",
      closedBy: "市中心管理员",
      closedAt: "2018-12-21T00:00:00Z",
    })
    office.network = "up"
    screen.type("r")
    await screen.until("服务器没有收下")
    await screen.until("⚑ 1 条没有发送")
    expect(texts()).toContain("另问")
    screen.type("j")
    await screen.until("▸ 濉溪县填报员")
    screen.type("d")
    await screen.until("✓ 已保存")
    expect(screen.rows().join("\n")).not.toContain("来得太晚")
  })

  it("hold their layout at 80 columns, however long the words", async () => {
    office.desk.say({ id: "q4", criterion: "c1", by: "核查员乙", text: "很长的意见。".repeat(60) })
    await openRemarks()
    await screen.until("很长的意见")
    const rows = screen.rows()
    expect(rows.length).toBeLessThanOrEqual(24)
    const { widthOf } = await import("../shell/width.ts")
    for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(80)
  })
})
