import { beforeAll, describe, expect, it } from "vitest"
import { openPage, type WatchedPage } from "../page.ts"
import { type Published, publishVerified } from "../published.ts"
import { signIn } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an appeal", () => {
  const stage = onStage()
  let form: WatchedPage
  let year: Published
  beforeAll(async () => {
    year = await publishVerified(stage.server.address)
    form = await openPage(stage.browser)
    form.page.setDefaultTimeout(10_000)
    await form.page.goto(`${stage.server.address}/form/`)
    await signIn(form.page, year.unit === "濉溪县" ? "suixi" : "xiangshan")
  })

  it("begins with a notice that the result is published, and is found beside it", async () => {
    const { page } = form
    const inbox = page.getByRole("link", { name: /^消息/ })
    await inbox.locator(".count").waitFor()
    await inbox.click()
    await page.getByRole("link", { name: `${year.unit}2018年度考评结果已公布` }).click()
    await page.getByRole("link", { name: "核定结果" }).click()
    await page.getByRole("link", { name: "申诉" }).click()
    await page.waitForURL(/\/appeal$/)
  })

  it("keeps what is being written on this computer, and is sent only with words", async () => {
    const { page } = form
    await page.getByLabel("对哪一条有异议").selectOption({ index: 3 })
    expect(await page.getByRole("button", { name: "提交申诉" }).isDisabled()).toBe(true)
    await page.getByLabel("理由").fill("三月的两篇未计入，请复核。")
    await page.reload()
    expect(await page.getByLabel("理由").inputValue()).toBe("三月的两篇未计入，请复核。")
  })

  it("is sent after asking once, and then waits for its answer", async () => {
    const { page } = form
    await page.getByRole("button", { name: "提交申诉" }).click()
    await page.getByRole("button", { name: "确认申诉" }).click()
    await page.getByText("申诉已提交。").waitFor()
    await page.getByText("三月的两篇未计入，请复核。").waitFor()
    await page.getByText("尚未答复，或答复尚未公布。").waitFor()
    const params = { assessment: year.assessment }
    const told = await year.admin.request("GET /assessments/{assessment}/appeals", { params })
    expect(told.ok && told.body.appeals.map(({ text }) => text)).toEqual(["三月的两篇未计入，请复核。"])
  })

  it("is marked as read in the inbox, all at once", async () => {
    const { page } = form
    await page.getByRole("link", { name: /^消息/ }).click()
    await page.getByRole("button", { name: "全部标为已读" }).click()
    await page.getByText("未读").first().waitFor({ state: "detached" })
    await page.locator(".count").waitFor({ state: "detached" })
  })

  it("broke neither the content policy nor the page", () => form.expectClean())
})
