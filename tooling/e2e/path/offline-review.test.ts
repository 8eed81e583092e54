import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { keys, type OpenTerminal } from "../terminal.ts"
import { type RunningServer, startServer } from "../server.ts"
import { correct, openUnit, signInAtTerminal } from "./review.ts"

const unit = "相山区"

describe("a review without a network", () => {
  let server: RunningServer
  let lead: Awaited<ReturnType<typeof signInAtTerminal>>
  let second: Awaited<ReturnType<typeof signInAtTerminal>>
  let terminal: OpenTerminal

  beforeAll(async () => {
    server = await startServer()
    lead = await signInAtTerminal(server.address, "reviewer1")
    second = await signInAtTerminal(server.address, "reviewer2")
  })
  afterAll(async () => {
    terminal.close()
    lead.forget()
    second.forget()
    await server.stop()
  })

  it("keeps marks on this computer, says so, and goes on", async () => {
    terminal = lead.open()
    await openUnit(terminal, unit)
    await terminal.until("○ 未核实")
    await server.halt()
    terminal.type("a")
    await terminal.until("1 条已存于本机，联网后发送")
    await correct(terminal, { number: "41", place: 1, typed: "3", reason: "三件没有回音" })
    await terminal.until("2 条已存于本机，联网后发送")
  })

  it("loses nothing when the terminal is killed, and sends it when the server is back", async () => {
    terminal.close()
    terminal = lead.open()
    await openUnit(terminal, unit)
    await terminal.until(/已核 2\/44/)
    await terminal.until("2 条已存于本机，联网后发送")
    await server.restart()
    terminal.type("r")
    await terminal.until("✓ 已保存")
    expect(await terminal.until("◑ 核查中")).toContain("已核 2/44")
  })

  it("takes a mark back, and does not mark it again by itself", async () => {
    terminal.type("g")
    await terminal.until("跳到第几条")
    terminal.type("1\r")
    await terminal.until("（1）✓ 同意")
    terminal.type("n")
    await terminal.until("（2）")
    terminal.type("a")
    await terminal.until(/已核 3\/44/)
    terminal.type("u")
    await terminal.until("已撤销第 2 条")
    await terminal.until(/已核 2\/44/)
    await terminal.until("✓ 已保存")
    terminal.type("r")
    await terminal.until("✓ 已保存")
    expect(terminal.screen()).toContain("已核 2/44")
  })

  it("lists where two reviewers differ, and the lead settles it", async () => {
    const other = second.open()
    await openUnit(other, unit)
    await correct(other, { number: "41", place: 1, typed: "1", reason: "只有一件" })
    await other.until("✓ 已保存")
    other.close()
    terminal.type("r")
    terminal.type("g")
    await terminal.until("跳到第几条")
    terminal.type("41\r")
    await terminal.until("⚑ 意见不一")
    terminal.type("s")
    await terminal.until("裁定：选哪一个意见")
    terminal.type("2")
    await terminal.until("● 已定")
    expect(terminal.screen()).toContain("只有一件")
  })

  it("holds its layout at 80 by 24 and in a larger window, with wide characters", async () => {
    const rowsOf = () => terminal.screen().split("\n")
    const widest = () => Math.max(...rowsOf().map((row) => row.replace(/[^\u0020-\u2fff]/g, "xx").length))
    for (const [columns, rows] of [
      [80, 24],
      [120, 40],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows)
      await terminal.until("─".repeat(columns))
      await terminal.until(/a 同意/)
      await expect.poll(widest).toBeLessThanOrEqual(columns)
      await expect.poll(() => rowsOf().filter((row) => row.includes("a 同意")).length).toBe(1)
    }
    terminal.resize(60, 20)
    await terminal.until("窗口太小")
    terminal.resize(80, 24)
    await terminal.until("（41）")
  })

  it("shows every key, one criterion across units, and the way back", async () => {
    terminal.type("?")
    await terminal.until("横向比较本条")
    terminal.type(" ")
    await terminal.until("（41）")
    terminal.type("x")
    const across = await terminal.until("横向比较")
    for (const name of ["濉溪县", "相山区", "杜集区"]) expect(await terminal.until(name)).toContain(name)
    expect(across).toContain("（41）")
    terminal.type("q")
    await terminal.until("（41）●")
    terminal.type(keys.escape)
    await terminal.until("核查任务")
    terminal.type("q")
    expect(await terminal.ended()).toBe(0)
  })
})
