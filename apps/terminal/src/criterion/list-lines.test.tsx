import { rmSync } from "node:fs"
import { afterEach, beforeEach, expect, it } from "vitest"
import { App } from "../queue/App.tsx"
import { widthOf } from "../shell/width.ts"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"

let office: Office
let screen: OpenScreen
beforeEach(() => (office = openOffice()))
afterEach(() => {
  screen.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

const fact = "c44.briefingsAdopted"
const row = (title: string, platform = "共产党员微信", date = "2018-05-01") => ({ title, platform, date })

async function openList(count: number, rows: readonly Record<string, string>[]): Promise<void> {
  office.answer("c44", { [fact]: count }, "见附件。", { [fact]: [...rows] })
  screen = await openScreen(<App connection={office.again()} shell={office.shell} locale="zh" />)
  await screen.until("濉溪县")
  screen.type("\r")
  await screen.until("（1）")
  screen.type("g")
  await screen.until("跳到第几条")
  screen.type("44\r")
  await screen.until("（44）")
}
const shown = () => screen.rows().join("\n")

it("the rows behind a count stand in columns under their names", async () => {
  await openList(2, [row("一条信息"), row("另一条更长的信息", "手机报")])
  expect(shown()).toMatch(/标题 +平台 +日期/)
  expect(shown()).toMatch(/1 {2}一条信息 +共产党员微信 {2}2018-05-01/)
  const starts = screen
    .rows()
    .flatMap((text) =>
      [...text.matchAll(/平台|共产党员微信|手机报/g)].map(({ index }) => widthOf(text.slice(0, index))),
    )
  expect(new Set(starts.slice(-3)).size).toBe(1)
  expect(shown()).not.toContain("⚑ 已列")
})

it("a list that is not as long as the count is said to be, and which row lacks what", async () => {
  await openList(3, [row("一条信息"), { title: "没有平台的" }])
  expect(shown()).toContain("⚑ 已列 2 行，与填写的数量 3 不同。")
  expect(shown()).toContain("⚑ 第 2 行缺平台、日期。")
})

it("a count without its list is said to lack it", async () => {
  await openList(2, [])
  expect(shown()).toContain("⚑ 填写的数量是 2，还没有逐项列出。")
})

it("long cells go on below and never leave the screen", async () => {
  await openList(1, [row("很长的标题".repeat(20), "platform with a very long English name ".repeat(5))])
  for (const text of screen.rows()) expect(widthOf(text)).toBeLessThanOrEqual(80)
  expect(shown()).toContain("2018-05-01")
})
