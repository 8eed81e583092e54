import { existsSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { clientOf, decidedFingerprint, type Published, publishVerified } from "../published.ts"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an administrator runs a year to its end", () => {
  const stage = onStage()
  let open: OpenConsole
  let year: Published
  beforeAll(async () => {
    year = await publishVerified(stage.server.address)
    open = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await open?.close()
  })

  it("sets its windows and settings, which stay", async () => {
    const { page } = open
    await open.visit("")
    await page.getByRole("link", { name: "年度设置" }).click()
    await page.getByLabel("填报截止日").fill("2090-01-10")
    await page.getByLabel("核实截止日").fill("2090-01-05")
    await page.getByRole("button", { name: "保存设置" }).click()
    await page.getByRole("alert").getByText("核实截止不能早于填报截止").waitFor()
    await page.getByLabel("核实截止日").fill("2090-02-10")
    await page.getByLabel("盲评").uncheck()
    await page.getByRole("button", { name: "保存设置" }).click()
    await page.getByText("已保存。").waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel("核实截止日").inputValue()).toBe("2090-02-10")
    expect(await page.getByLabel("盲评").isChecked()).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  it("lets one unit take longer, with a reason, and takes it back", async () => {
    const { page } = open
    await open.openUnit("杜集区")
    expect(await page.getByRole("link", { name: "代为填报" }).getAttribute("href")).toMatch(/^\/form\//)
    await page.getByRole("button", { name: "延期…" }).click()
    await page.getByLabel("延期至").fill("2090-01-20")
    await page.getByLabel("理由").fill("系统故障")
    await page.getByRole("button", { name: "延期", exact: true }).click()
    await page.getByRole("button", { name: "延期…" }).click()
    await page.getByText("延期至 2090年1月20日：").waitFor()
    await page.getByRole("button", { name: "撤销延期" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
  })

  it("answers an appeal, and decides anew", async () => {
    const { page } = open
    const county = await clientOf(stage.server.address, "suixi")
    const { assessment } = year
    const fingerprint = await decidedFingerprint(year.admin, assessment)
    const body = { fingerprint, appeals: [{ criterion: "c16", text: "请复核三月台账。" }] }
    await county.request("POST /assessments/{assessment}/appeal", { params: { assessment }, body })
    await open.openUnit(year.unit)
    await page.getByText("请复核三月台账。").waitFor()
    await page.getByRole("button", { name: "答复", exact: true }).click()
    await page.getByRole("alert").getByText("请选择是否采纳").waitFor()
    await page.getByLabel("不采纳").check()
    await page.getByLabel("答复", { exact: true }).fill("台账与省中心反馈一致。")
    await page.getByRole("button", { name: "答复", exact: true }).click()
    await page.getByText("不采纳：").waitFor()
    await page.getByRole("link", { name: "核定…" }).click()
    await page.getByRole("button", { name: /^核定/ }).click()
    await page.getByText("已核定，等待公布。").waitFor()
    expect(await violations(page)).toEqual([])
  })

  it("downloads the archive and closes the year, the others named", async () => {
    const { page } = open
    await year.publish()
    await open.visit(`cycles/${year.cycle}/settings`)
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载档案" }).click(),
    ])
    const file = await download.path()
    expect(download.suggestedFilename()).toBe("2018年度.zip")
    expect(existsSync(file) && readFileSync(file).subarray(0, 2).toString()).toBe("PK")
    const close = page.getByRole("button", { name: "归档", exact: true })
    expect(await close.isDisabled()).toBe(true)
    for (const unit of ["杜集区", "烈山区", "相山区"]) await page.getByLabel(unit).check()
    await page.getByLabel("我确认归档本年度").check()
    await close.click()
    await page.getByText("内容不能再改").waitFor()
    expect(await page.getByRole("button", { name: "保存设置" }).count()).toBe(0)
  })

  it("broke neither the content policy nor the page", () => open.expectClean())
})
