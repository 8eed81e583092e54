import { rmSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Journal } from "../offline/journal.ts"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"
import { App } from "./App.tsx"

let office: Office
let screen: OpenScreen
beforeEach(() => (office = openOffice()))
afterEach(() => {
  screen.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

const open = async () =>
  (screen = await openScreen(<App connection={office.again()} shell={office.shell} locale="zh" />))

describe("the queue", () => {
  it("shows the units of the year with state and points, and opens one at what is not marked yet", async () => {
    office.mark("c1", "r1", { verdict: "agreed", changes: [], sawVersion: 1 })
    await open()
    await screen.until("2018年度")
    await screen.until(/▸ \S+ +◑ 核查中 +44\/44 +1\/44 +91.3/)
    screen.type("\r")
    await screen.until("（2）○ 未核实")
    screen.type("q")
    await screen.until("核查任务")
  })

  it("is there without a network, and says of when it is", async () => {
    await open()
    await screen.until("2018年度")
    screen.close()
    office.network = "down"
    await open()
    expect(screen.rows().join("\n")).toContain("2018年度")
    await screen.until(/⚑ 连不上服务器，以下是 \d\d:\d\d 的情况/)
  })

  it("sends what an earlier sitting left, whichever unit is opened", async () => {
    await open()
    await screen.until("▸")
    screen.type("\r")
    await screen.until("（1）")
    screen.close()
    new Journal(office.connection.folder, "r1", "a1").put({
      criterion: "c3",
      body: { verdict: "agreed", changes: [], sawVersion: 1 },
      version: 0,
      epoch: "e1",
    })
    await open()
    await expect.poll(() => office.marks().map(({ criterion }) => criterion)).toEqual(["c3"])
  })

  it("says what will be here when there is nothing, and lists its keys", async () => {
    office.network = "notSignedIn"
    await open()
    await screen.until("请先登录")
    screen.type("?")
    await screen.until("退出（未发送的留在本机）")
    screen.type(" ")
    await screen.until("↑↓ 选择")
  })
})

describe("the inbox", () => {
  it("is announced in the queue, shown by i, and read by being shown", async () => {
    await open()
    await screen.until("消息 1 条未读，按 i 查看")
    screen.type("i")
    await screen.until(/• .*请您核实濉溪县2018年度/)
    screen.type("q")
    await screen.until("核查任务")
    await expect.poll(() => screen.rows().join("\n")).not.toContain("条未读")
  })

  it("says why it cannot be shown", async () => {
    await open()
    await screen.until("2018年度")
    office.network = "down"
    screen.type("i")
    await screen.until("⚑ 连不上服务器")
    screen.type("q")
    await screen.until("▸")
  })
})

describe("one criterion across units", () => {
  it("shows each unit's facts and points, and is agreed there", async () => {
    await open()
    await screen.until("▸")
    screen.type("\r")
    await screen.until("（1）")
    screen.type("n")
    await screen.until("（2）")
    screen.type("x")
    await screen.until("横向比较  （2）")
    screen.type("a")
    await screen.until("✓ 同意")
    await expect.poll(() => office.marks()).toMatchObject([{ criterion: "c2", verdict: "agreed" }])
    screen.type("u")
    await screen.until("○ 未核实")
    screen.type("n")
    await screen.until("横向比较  （3）")
    screen.type("q")
    await screen.until("（3）○ 未核实")
  })
})
