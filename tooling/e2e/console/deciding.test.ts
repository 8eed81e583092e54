import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenConsole, openConsole } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an administrator decides and publishes", () => {
  const stage = onStage()
  let open: OpenConsole
  beforeAll(async () => {
    open = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await open?.close()
  })

  const total = (layer: string) => open.page.locator(`[data-total="${layer}"] dd.points`).innerText()
  const criterion = (number: string) => open.page.locator(`#c-${number}`)
  const pointsOf = (number: string, layer: string) => criterion(number).locator(`[data-points="${layer}"]`).innerText()

  async function adjust(number: string, points: string, reason: string): Promise<void> {
    await criterion(number).locator("[data-adjust]").click()
    await open.page.getByLabel("调整分值").fill(points)
    await open.page.getByLabel("调整理由").fill(reason)
    await open.page.getByRole("button", { name: "保存调整" }).click()
  }

  it("sees the year: where each unit stands, provisional where it is", async () => {
    await open.visit("")
    const line = (unit: string) => open.page.getByRole("row").filter({ hasText: unit }).innerText()
    expect(await line("濉溪县")).toMatch(/已核实[^]*44\/44[^]*91\.3[^]*87\.8[^]*−3\.5[^]*暂计[^]*87\.8/)
    expect(await line("杜集区")).toMatch(/填报中[^]*暂计/)
    await open.page.getByLabel("只看核实有出入的").check()
    await expect.poll(() => open.page.getByRole("row").count()).toBe(2)
  })

  it("is refused an adjustment beyond the base points, in words, before anything is sent", async () => {
    await open.openUnit("濉溪县")
    await criterion("16").locator("[data-adjust]").click()
    await open.page.getByLabel("调整分值").fill("+0.75")
    await criterion("16").getByRole("alert").getByText("超出0至2分").waitFor()
    await open.page.getByLabel("调整理由").fill("试一试")
    await open.page.getByRole("button", { name: "保存调整" }).click()
    expect(await open.page.getByLabel("调整分值").inputValue()).toBe("+0.75")
    await open.page.getByRole("button", { name: "取消" }).click()
    expect(await pointsOf("16", "decided")).toBe("1.5")
  })

  it("adjusts one criterion with a reason, and the total follows", async () => {
    await adjust("16", "−0.25", "与省中心反馈不一致")
    await expect.poll(() => pointsOf("16", "decided")).toBe("1.25")
    expect(await pointsOf("16", "verified")).toBe("1.5")
    expect(await total("decided")).toBe("87.55")
    await criterion("16").getByText("与省中心反馈不一致").waitFor()
  })

  it("undoes an adjustment, and makes it anew", async () => {
    await criterion("16").locator("[data-adjust]").click()
    await open.page.getByRole("button", { name: "撤销调整" }).click()
    await expect.poll(() => pointsOf("16", "decided")).toBe("1.5")
    await adjust("16", "-0.5", "与省中心反馈不一致")
    await expect.poll(() => pointsOf("16", "decided")).toBe("1")
    expect(await total("decided")).toBe("87.3")
  })

  it("decides what it sees: the fingerprint of the page is the one on record", async () => {
    await open.page.getByRole("link", { name: "核定…" }).click()
    await open.page.getByRole("heading", { name: "核定濉溪县" }).waitFor()
    const seen = await open.page.locator('[data-fingerprint="decided"]').getAttribute("title")
    await open.page.getByRole("button", { name: "核定为 87.3 分" }).click()
    await open.page.getByText("已核定，等待公布").waitFor()
    const frozen = open.page.locator("[aria-labelledby=steps] li").last().locator(".fingerprint")
    expect(await frozen.getAttribute("title")).toBe(seen)
    expect(await criterion("16").locator("[data-adjust]").count()).toBe(0)
  })

  it("publishes only after naming the units that are left", async () => {
    await open.page.getByRole("link", { name: "去公布…" }).click()
    const publish = open.page.getByRole("button", { name: "公布 1 个单位" })
    expect(await publish.isDisabled()).toBe(true)
    for (const unit of ["杜集区", "相山区", "烈山区"]) await open.page.getByLabel(`列为例外：${unit}`).check()
    await publish.click()
    await open.page.getByRole("row").filter({ hasText: "濉溪县" }).getByText("已公布").waitFor()
  })

  it("withdraws with a reason, which stays with the steps", async () => {
    await open.openUnit("濉溪县")
    await open.page.getByRole("button", { name: "撤回公布…" }).click()
    await open.page.getByRole("dialog").getByRole("button", { name: "撤回公布" }).click()
    await open.page.getByText("请写明理由").waitFor()
    await open.page.getByLabel("调整理由").fill("附件有误")
    await open.page.getByRole("dialog").getByRole("button", { name: "撤回公布" }).click()
    await open.page.getByText("已核定，等待公布").waitFor()
  })

  it("returns a submitted assessment with a remark on one criterion", async () => {
    await open.openUnit("相山区")
    await open.page.getByRole("button", { name: "退回…" }).click()
    await open.page.getByRole("dialog").getByLabel("条目").selectOption({ index: 15 })
    await open.page.getByLabel("意见", { exact: true }).fill("请补充各月投稿清单")
    await open.page.getByRole("dialog").getByRole("button", { name: "退回", exact: true }).click()
    await open.page.getByText("填报单位正在填写").waitFor()
    await criterion("15").getByText("请补充各月投稿清单").waitFor()
  })

  it("did all that without a fault on the page", () => open.expectClean())
})
