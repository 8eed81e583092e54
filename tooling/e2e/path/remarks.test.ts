import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findBrowser } from "../../browser/find.ts"
import { launchBrowser } from "../../browser/launch.ts"
import { type OpenConsole, openConsole, violations } from "../console/console.ts"
import { openCounty } from "../form/county.ts"
import { type RunningServer, startServer } from "../server.ts"

const { found } = await findBrowser(process.env)

describe.skipIf(!found)("a question about one criterion", () => {
  let server: RunningServer
  let browser: Browser
  let centre: OpenConsole
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
    centre = await openConsole(browser, server.address)
  })
  afterAll(async () => {
    await centre?.close()
    await browser.close()
    await server.stop()
  })

  it("is asked by the county beside its answer", async () => {
    const county = await openCounty(browser, server.address, { username: "duji", unit: "杜集区" })
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
    const county = await openCounty(browser, server.address, { username: "duji", unit: "杜集区" })
    await county.page.goto(`${county.home}c/15`)
    const remarks = county.page.getByRole("region", { name: "意见与答复" })
    await remarks.getByText("按采用日期。").waitFor()
    await remarks.getByText("已办结").waitFor()
    await county.close()
  })
})
