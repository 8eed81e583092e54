import { rmSync } from "node:fs"
import { afterEach, beforeEach, expect, it } from "vitest"
import { App } from "../queue/App.tsx"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"

let office: Office
let screen: OpenScreen
beforeEach(() => {
  office = openOffice()
  office.desk.rulings = [
    {
      id: "p1",
      criterion: "c1",
      number: "1",
      question: "会议纪要\n是否算数？",
      askedAt: "2018-11-01T02:00:00.000Z",
      answer: "算，须有签到表。",
      answeredBy: "市中心管理员",
      // In China it is already the second of November.
      answeredAt: "2018-11-01T17:00:00.000Z",
    },
    { id: "p2", criterion: "c2", number: "2", question: "谁来录入？", askedAt: "2018-11-03T02:00:00.000Z" },
  ]
})
afterEach(() => {
  screen.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

async function openReview(): Promise<void> {
  screen = await openScreen(<App connection={office.again()} shell={office.shell} locale="zh" />)
  await screen.until("濉溪县")
  screen.type("\r")
  await screen.until("（1）")
}

it("stand below the words of their criterion alone, with day and author", async () => {
  await openReview()
  await screen.until("口径  会议纪要 是否算数？")
  await screen.until("算，须有签到表。  —— 市中心管理员 2018-11-02")
  expect(screen.rows().join("\n")).not.toContain("谁来录入")
  screen.type("n")
  await screen.until("谁来录入？")
  await screen.until("待市中心答复")
})

it("are there without a network, once they were heard", async () => {
  await openReview()
  await screen.until("算，须有签到表。")
  screen.close()
  office.network = "down"
  await openReview()
  await screen.until("算，须有签到表。  —— 市中心管理员 2018-11-02")
})
