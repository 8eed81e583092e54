import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openPage } from "../page.ts"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("people who forget, arrive and leave", () => {
  const stage = onStage()
  let open: OpenConsole
  let given = ""
  beforeAll(async () => {
    open = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await open?.close()
  })

  it("an administrator gives a county a password, shown once", async () => {
    const { page } = open
    await open.visit("people")
    await page.getByRole("button", { name: "重置密码：濉溪县填报员" }).click()
    const dialog = page.getByRole("dialog")
    expect(await violations(page)).toEqual([])
    await dialog.getByRole("button", { name: "重置密码", exact: true }).click()
    await dialog.getByText("的临时密码").waitFor()
    given = (await dialog.locator(".password").textContent())?.trim() ?? ""
    expect(given).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    await dialog.getByRole("button", { name: "记下了" }).click()
    await page.getByText("尚未修改初始密码").waitFor()
  })

  it("the county sets its own before it sees anything, and signs in with that from then on", async () => {
    const { page, close } = await openPage(stage.browser)
    page.setDefaultTimeout(10_000)
    await page.goto(`${stage.server.address}/form/`)
    await page.getByLabel("用户名").fill("suixi")
    await page.getByLabel("密码", { exact: true }).fill(given)
    await page.getByRole("button", { name: "登录" }).click()
    const dialog = page.getByRole("dialog", { name: "修改密码" })
    await dialog.getByText("现在的密码是管理员设置的").waitFor()
    expect(await violations(page)).toEqual([])
    for (const _ of [1, 2]) await page.keyboard.press("Escape")
    await dialog.getByText("现在的密码是管理员设置的").waitFor()
    await dialog.getByLabel("当前密码").fill(given)
    await dialog.getByLabel("新密码", { exact: false }).first().fill("long-enough-1")
    await dialog.getByLabel("再输一遍新密码").fill("long-enough-2")
    await dialog.getByRole("button", { name: "修改密码" }).click()
    await dialog.getByText("两次输入的新密码不一致").waitFor()
    await dialog.getByLabel("再输一遍新密码").fill("long-enough-1")
    await dialog.getByRole("button", { name: "修改密码" }).click()
    await dialog.getByText("密码已修改").waitFor()
    await dialog.getByRole("button", { name: "继续" }).click()
    await page.getByRole("article").waitFor()
    await close()
  })

  it("a reviewer who leaves hands over what is still to be reviewed", async () => {
    const { page } = open
    await open.visit("people")
    await page.getByRole("button", { name: "停用 核查员甲" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "停用", exact: true }).click()
    await dialog.getByText("待核查单位").waitFor()
    await dialog.getByLabel("核查任务交接给").selectOption({ label: "核查员乙（reviewer2）" })
    await dialog.getByRole("button", { name: "停用", exact: true }).click()
    await page.getByRole("row").filter({ hasText: "核查员甲" }).getByText("已停用").waitFor()
    expect(await violations(page)).toEqual([])
    await open.visit("")
    await page.getByRole("row").filter({ hasText: "相山区" }).getByText("核查员乙（组长）").waitFor()
  })

  it("comes back when enabled again, and has another name when given one", async () => {
    const { page } = open
    await open.visit("people")
    await page.getByRole("button", { name: "启用 核查员甲" }).click()
    await page.getByRole("button", { name: "修改 核查员甲" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("姓名").fill("核查员丙")
    await dialog.getByRole("button", { name: "保存" }).click()
    await page.getByRole("rowheader", { name: "核查员丙" }).waitFor()
  })

  it("did all that without a fault on the page", () => open.expectClean())
})
