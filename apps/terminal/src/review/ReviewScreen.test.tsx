import { rmSync } from "node:fs"
import { fingerprintOf } from "@plumbline/rubric-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { texts } from "../screen/texts.ts"
import { widthOf } from "../shell/width.ts"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"
import { useReducer } from "react"
import { Review } from "./review.ts"
import { ReviewScreen } from "./ReviewScreen.tsx"

let office: Office
let screen: OpenScreen
let review: Review

/** Redraws when the review changes, as the queue does around it. */
function Sitting({ locale }: { readonly locale: "zh" | "en" }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  listeners.redraw = redraw
  const { person } = office.connection.session
  const around = {
    shell: office.shell,
    locale,
    say: texts(locale),
    person,
    onBack: () => undefined,
    onAcross: () => undefined,
  }
  return <ReviewScreen {...around} review={review} start={0} />
}
const listeners = { redraw: (): void => undefined }

async function open(locale: "zh" | "en" = "zh", columns?: number, rows?: number): Promise<void> {
  const opened = await Review.open(office.connection, "a1", () => listeners.redraw())
  if (!opened.ok) throw new Error(opened.en)
  review = opened.value
  screen = await openScreen(<Sitting locale={locale} />, columns, rows)
  await screen.until("（1）")
}

beforeEach(() => (office = openOffice()))
afterEach(() => {
  screen.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

const jump = async (number: string) => {
  screen.type("g")
  await screen.until("跳到第几条")
  screen.type(`${number}\r`)
  await screen.until(`（${number}）`)
}

describe("one criterion on the screen", () => {
  it("is agreed by one key, and the next follows", async () => {
    await open()
    screen.type("a")
    await screen.until("（2）")
    await screen.until(/已核 1\/44/)
    await screen.until("✓ 已保存")
    expect(office.marks()).toMatchObject([{ criterion: "c1", verdict: "agreed" }])
  })

  it("has a fact changed only by a value that fits, with a reason", async () => {
    await open()
    await jump("41")
    screen.type("e")
    await screen.until("改为：")
    screen.type("五\r")
    await screen.until("⚑ ")
    screen.type("\u0015５\r")
    await screen.until("回车保存")
    screen.type("\r")
    await screen.until("请写明理由")
    screen.type("五件没有回音\r")
    await screen.until("理由：五件没有回音")
    await screen.until("✓ 已保存")
    expect(office.marks()).toMatchObject([
      { criterion: "c41", changes: [{ fact: "c41.tasksUnmet", value: 5, reason: "五件没有回音" }] },
    ])
  })

  it("offers the answers of a yes/no, and takes the county's own as no change", async () => {
    await open()
    screen.type("e")
    await screen.until("↑↓ 选 不存在、存在")
    screen.type("\u001b[B")
    await screen.until("改为： 不存在")
    screen.type("\u001b[B")
    await screen.until("改为： 存在")
    screen.type("\u001b[A\r")
    await screen.until("与填报一致")
    expect(office.marks()).toMatchObject([{ criterion: "c1", verdict: "agreed", changes: [] }])
  })

  it("is found by its number and by its words, and says so when there is none", async () => {
    await open()
    screen.type("/")
    await screen.until("查找")
    screen.type("手机报\r")
    await screen.until("（18）")
    screen.type("g")
    await screen.until("跳到第几条")
    screen.type("45\r")
    await screen.until("没有找到")
    screen.type("\u001b")
    await screen.until("a 同意")
  })

  it("shows what was kept when the answer changed, and sends it again by one key", async () => {
    await open()
    await jump("41")
    office.network = "down"
    screen.type("e")
    await screen.until("改为：")
    screen.type("5\r")
    await screen.until("回车保存")
    screen.type("五件没有回音\r")
    await screen.until("1 条已存于本机，联网后发送")
    office.answer("c41", { "c41.tasksUnmet": 3 })
    office.network = "up"
    screen.type("r")
    await screen.until("您的意见没有发送")
    await screen.until("五件没有回音")
    screen.type("w")
    await screen.until("✓ 已保存")
    expect(office.marks()).toMatchObject([{ criterion: "c41", sawVersion: 2, verdict: "changed" }])
  })
})

describe("the end of a review", () => {
  it("lists what is missing, and is confirmed with its fingerprint", async () => {
    await open()
    screen.type("f")
    await screen.until("还不能完成")
    await screen.until("⚑ 1、2、3")
    screen.type("q")
    await screen.until("a 同意")
    screen.type("A")
    await screen.until("其余 44 条全部同意")
    screen.type("y")
    await screen.until(/已核 44\/44/)
    await screen.until("✓ 已保存")
    screen.type("f")
    await screen.until(/核实得分 [\d.]+，指纹 [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
    screen.type("y")
    await screen.until("核查已完成")
    expect(office.finished()).toBe(fingerprintOf(review.reading.verified))
  })

  it("is the lead's alone to settle, from everybody's words and the county's", async () => {
    const change = { fact: "c41.tasksUnmet", value: 7, reason: "七件" }
    office.mark("c41", "r2", { verdict: "changed", changes: [change], sawVersion: 1 })
    await open()
    await jump("41")
    screen.type("e")
    await screen.until("改为：")
    screen.type("5\r")
    await screen.until("回车保存")
    screen.type("五件\r")
    await screen.until("⚑ 意见不一")
    screen.type("s")
    await screen.until("3  按填报")
    screen.type("2")
    await screen.until("● 已定")
    expect(review.reading.criteria[40]?.standing.changes).toEqual([change])
  })
})

describe("the layout", () => {
  it.each([
    ["zh", 80, 24],
    ["en", 80, 24],
    ["zh", 120, 40],
  ] as const)("holds for every criterion in %s at %i by %i", async (locale, columns, rows) => {
    await open(locale, columns, rows)
    for (let number = 1; number <= 44; number += 1) {
      await screen.until(`（${number}）`)
      const shown = screen.rows()
      expect(shown.length).toBeLessThanOrEqual(rows)
      for (const row of shown) expect(widthOf(row)).toBeLessThanOrEqual(columns)
      if (number < 44) screen.type("n")
    }
  })

  it("scrolls what does not fit, and says that there is more", async () => {
    office.answer("c1", {}, "制定要点并规划重点题材。".repeat(60))
    await open()
    await screen.until(/↓ \d+/)
    expect(screen.rows().join("\n")).not.toContain("没有得失分")
    screen.type("  ")
    await screen.until("没有得失分")
  })
})
