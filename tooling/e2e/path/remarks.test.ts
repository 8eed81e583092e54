import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenConsole, openConsole, violations } from "../console/console.ts"
import { openCounty } from "../form/county.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("a question about one criterion", () => {
  const stage = onStage()
  let centre: OpenConsole
  beforeAll(async () => {
    centre = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await centre?.close()
  })

  it("is asked by the county beside its answer", async () => {
    const county = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
    await county.page.goto(`${county.home}c/15`)
    const remarks = county.page.getByRole("region", { name: "意见与答复" })
    await remarks.getByRole("button", { name: "提出意见或疑问…" }).click()
    await remarks.getByLabel("意见或疑问").fill("三月的稿件算哪个月？")
    await remarks.getByRole("button", { name: "发送" }).click()
    await remarks.getByText("三月的稿件算哪个月？").waitFor()
    expect(await violations(county.page)).toEqual([])
    county.expectClean()
    await county.close()
  })

  it("is answered and closed by the centre", async () => {
    await centre.openUnit("杜集区")
    const remarks = centre.page.locator("#c-15").getByRole("region", { name: "意见与答复" })
    await remarks.getByText("三月的稿件算哪个月？").waitFor()
    await remarks.getByRole("button", { name: "答复" }).click()
    await remarks.getByLabel("答复").fill("按采用日期。")
    await remarks.getByRole("button", { name: "发送" }).click()
    await remarks.getByText("按采用日期。").waitFor()
    await remarks.getByRole("button", { name: "办结" }).click()
    await remarks.getByText("已办结").waitFor()
    expect(await violations(centre.page)).toEqual([])
    centre.expectClean()
  })

  it("shows its answer to the county", async () => {
    const county = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
    await county.page.goto(`${county.home}c/15`)
    const remarks = county.page.getByRole("region", { name: "意见与答复" })
    await remarks.getByText("按采用日期。").waitFor()
    await remarks.getByText("已办结").waitFor()
    await county.close()
  })
})
