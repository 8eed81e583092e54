import { TOTP } from "otpauth"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openConsole, type OpenConsole, violations } from "../console/console.ts"
import { openPage, type WatchedPage } from "../page.ts"
import { hasBrowser, onStage } from "../stage.ts"

const password = "plumbline-demo"
const codeOf = (secret: string, stepsAhead = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 })

describe.skipIf(!hasBrowser)("a county with a second factor", () => {
  const stage = onStage()
  let office: WatchedPage
  let page: Page
  let secret = ""
  let recoveryCodes: readonly string[] = []
  beforeAll(async () => {
    office = await openPage(stage.browser)
    page = office.page
    page.setDefaultTimeout(10_000)
  })
  afterAll(() => office?.close())

  async function givePassword(): Promise<void> {
    await page.goto(`${stage.server.address}/form/`)
    await page.getByLabel("用户名").fill("duji")
    await page.getByLabel("密码", { exact: true }).fill(password)
    await page.getByRole("button", { name: "登录" }).click()
  }
  async function signOut(): Promise<void> {
    await page.getByRole("button", { name: "退出" }).click()
    await page.getByLabel("用户名").waitFor()
  }
  const dialog = () => page.getByRole("dialog", { name: "二次验证" })
  async function openDialog(): Promise<void> {
    await page.getByText("杜集区填报员", { exact: true }).click()
    await page.getByRole("button", { name: "二次验证" }).click()
  }

  it("sets it up with password, picture and first code, and is shown recovery codes", async () => {
    await givePassword()
    await page.getByRole("article").first().waitFor()
    await openDialog()
    await dialog().getByLabel("当前密码").fill(password)
    await dialog().getByRole("button", { name: "开始设置" }).click()
    await dialog().getByRole("img", { name: "二维码" }).waitFor()
    expect(await violations(page)).toEqual([])
    secret = (await dialog().locator("code").innerText()).replace(/\s/g, "")
    await dialog().getByLabel("6 位数字").fill("000000")
    await dialog().getByRole("button", { name: "开启二次验证" }).click()
    await dialog().getByText("验证码不对").waitFor()
    await dialog().getByLabel("6 位数字").fill(codeOf(secret))
    await dialog().getByRole("button", { name: "开启二次验证" }).click()
    await dialog().getByText("二次验证已开启").waitFor()
    expect(await violations(page)).toEqual([])
    recoveryCodes = await dialog().locator("li code").allInnerTexts()
    expect(recoveryCodes).toHaveLength(10)
    for (const _ of [1, 2]) await page.keyboard.press("Escape")
    await dialog().getByRole("button", { name: "已保存好" }).click()
    await dialog().getByText("还剩 10 个恢复码").waitFor()
    await dialog().getByRole("button", { name: "返回" }).click()
  })

  it("is asked for a code at signing in, and comes in with the next one", async () => {
    await signOut()
    await givePassword()
    await page.getByText("请再输入验证码").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel("验证码").fill("000000")
    await page.getByRole("button", { name: "登录" }).click()
    await page.getByText("验证码不对").waitFor()
    await page.getByLabel("验证码").fill(codeOf(secret, 1))
    await page.keyboard.press("Enter")
    await page.getByRole("article").first().waitFor()
  })

  it("comes in with a recovery code when the phone is not there, and turns it off with another", async () => {
    await signOut()
    await givePassword()
    await page.getByLabel("验证码").fill((recoveryCodes[0] ?? "").toLowerCase())
    await page.getByRole("button", { name: "登录" }).click()
    await page.getByRole("article").first().waitFor()
    await openDialog()
    await dialog().getByText("还剩 9 个恢复码").waitFor()
    await dialog().getByRole("button", { name: "关闭二次验证" }).click()
    await dialog().getByLabel("当前密码").fill(password)
    await dialog()
      .getByLabel("验证码或恢复码")
      .fill(recoveryCodes[1] ?? "")
    await dialog().getByRole("button", { name: "关闭二次验证" }).click()
    await dialog().getByRole("button", { name: "开始设置" }).waitFor()
    await dialog().getByRole("button", { name: "返回" }).click()
  })

  it("that lost phone and codes is helped by an administrator", async () => {
    await openDialog()
    await dialog().getByLabel("当前密码").fill(password)
    await dialog().getByRole("button", { name: "开始设置" }).click()
    const fresh = (await dialog().locator("code").innerText()).replace(/\s/g, "")
    await dialog().getByLabel("6 位数字").fill(codeOf(fresh))
    await dialog().getByRole("button", { name: "开启二次验证" }).click()
    await dialog().getByRole("button", { name: "已保存好" }).click()
    const centre: OpenConsole = await openConsole(stage.browser, stage.server.address)
    await centre.visit("people")
    await centre.page.getByRole("button", { name: "清除二次验证：杜集区填报员" }).click()
    expect(await violations(centre.page)).toEqual([])
    await centre.page.getByRole("dialog").getByRole("button", { name: "清除二次验证" }).click()
    await centre.page.getByRole("button", { name: "清除二次验证：杜集区填报员" }).waitFor({ state: "detached" })
    centre.expectClean()
    await centre.close()
    await givePassword()
    await page.getByRole("article").first().waitFor()
  })

  it("did all that without a fault on the page", () => office.expectClean())
})

describe.skipIf(!hasBrowser)("a county of a centre that asks all for a second factor", () => {
  const stage = onStage({ PLUMBLINE_REQUIRE_SECOND_FACTOR: "all" })

  it("sees its task only once it has one, and neither Escape nor a reload is a way around", async () => {
    const watched = await openPage(stage.browser)
    const { page } = watched
    page.setDefaultTimeout(10_000)
    const dialog = page.getByRole("dialog", { name: "二次验证" })
    await page.goto(`${stage.server.address}/form/`)
    await page.getByLabel("用户名").fill("duji")
    await page.getByLabel("密码", { exact: true }).fill(password)
    await page.getByRole("button", { name: "登录" }).click()
    await dialog.getByText("设置好之后才能继续使用").waitFor()
    for (const _ of [1, 2]) await page.keyboard.press("Escape")
    await page.reload()
    await dialog.getByLabel("当前密码").fill(password)
    expect(await page.getByRole("article").count()).toBe(0)
    await dialog.getByRole("button", { name: "开始设置" }).click()
    const secret = (await dialog.locator("code").innerText()).replace(/\s/g, "")
    await dialog.getByLabel("6 位数字").fill(codeOf(secret))
    await dialog.getByRole("button", { name: "开启二次验证" }).click()
    await dialog.getByRole("button", { name: "已保存好" }).click()
    await page.getByRole("article").first().waitFor()
    watched.expectClean()
    await watched.close()
  })
})
