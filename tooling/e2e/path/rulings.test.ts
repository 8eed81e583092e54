import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openConsole, type OpenConsole, violations } from "../console/console.ts"
import { openCounty } from "../form/county.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("a ruling, from the question of a county to the words of every other", () => {
  const stage = onStage()
  let centre: OpenConsole
  beforeAll(async () => {
    centre = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await centre?.close()
  })

  const question = "外宣稿件是否计入？"

  it("is asked beside the words", async () => {
    const county = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
    await county.page.goto(`${county.home}c/15`)
    const rulings = county.page.getByRole("region", { name: "口径" })
    await rulings.getByRole("button", { name: "就本条提问…" }).click()
    await rulings.getByLabel("对本条文字的疑问").fill(question)
    await rulings.getByRole("button", { name: "提问", exact: true }).click()
    await rulings.getByText("待市中心答复").waitFor()
    expect(await violations(county.page)).toEqual([])
    county.expectClean()
    await county.close()
  })

  it("is answered by the centre", async () => {
    const { page } = centre
    await centre.visit("rubrics")
    await page.getByRole("link", { name: "口径 1，待答复 1" }).click()
    const open = page.getByRole("region", { name: "待答复" })
    await open.getByText(question).waitFor()
    expect(await violations(page)).toEqual([])
    await open.getByLabel("答复").fill("不计入。")
    await open.getByRole("button", { name: "答复各单位" }).click()
    await page.getByRole("region", { name: "已答复" }).getByText("不计入。").waitFor()
  })

  it("is given without a question too", async () => {
    const { page } = centre
    await page.getByRole("button", { name: "发布口径…" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("条目").selectOption("c2")
    await dialog.getByLabel("问题", { exact: true }).fill("任务清单由谁录入？")
    await dialog.getByLabel("答复", { exact: true }).fill("县（区）填写。")
    await dialog.getByRole("button", { name: "发布", exact: true }).click()
    await page.getByText("县（区）填写。").waitFor()
    centre.expectClean()
  })

  it("stands beside the words for every other unit, without who asked", async () => {
    const county = await openCounty(stage.browser, stage.server.address, { username: "lieshan", unit: "烈山区" })
    await county.page.goto(`${county.home}c/15`)
    const rulings = county.page.getByRole("region", { name: "口径" })
    await rulings.getByText("不计入。").waitFor()
    await rulings.getByText("市中心管理员").waitFor()
    expect(await rulings.getByText("杜集区").count()).toBe(0)
    county.expectClean()
    await county.close()
  })
})
