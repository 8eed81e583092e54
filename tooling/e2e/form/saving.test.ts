import { beforeEach, afterEach, describe, expect, it } from "vitest"
import { type County, openCounty, openTab, signIn } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

const unit = "烈山区"
const fact = "c4.jointFilms"

describe.skipIf(!hasBrowser)("nothing is lost", () => {
  const stage = onStage()
  let form: County
  beforeEach(async () => {
    form = await openCounty(stage.browser, stage.server.address, { username: "lieshan", unit })
    await form.criterion("4")
  })
  afterEach(async () => {
    form.expectClean()
    await form.close()
  })

  const films = (of: County) => of.question(fact).getByRole("textbox")
  const grounds = (of: County) => of.page.getByLabel("评分依据及相关说明")

  it("keeps answers on this computer without a network, says so, and sends them once it is back", async () => {
    await form.context.setOffline(true)
    await films(form).fill("1")
    await form.page.getByText("已存于本机，联网后发送").waitFor()
    await form.context.setOffline(false)
    await form.saved()
    await form.page.reload()
    expect(await films(form).inputValue()).toBe("1")
  })

  it("keeps what was typed the moment before the page was closed", async () => {
    await form.context.route("**/answers/**", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    )
    await films(form).fill("2")
    await form.page.reload()
    await form.page.getByRole("region", { name: "填报" }).waitFor()
    expect(await films(form).inputValue()).toBe("2")
    await form.context.unroute("**/answers/**")
    await grounds(form).fill("两部省市联合制片。")
    await form.saved()
  })

  it("merges what two people changed in different places, without a word", async () => {
    const colleague = await openCounty(stage.browser, stage.server.address, { username: "admin", unit })
    await colleague.criterion("4")
    await grounds(colleague).fill("由同事写的依据。")
    await colleague.saved()
    await films(form).fill("3")
    await form.saved()
    await expect.poll(() => grounds(form).inputValue()).toBe("由同事写的依据。")
    await colleague.page.reload()
    expect(await films(colleague).inputValue()).toBe("3")
    colleague.expectClean()
    await colleague.close()
  })

  it("lets a person choose where two changed the same, and overwrites neither before", async () => {
    const colleague = await openCounty(stage.browser, stage.server.address, { username: "admin", unit })
    await colleague.criterion("4")
    await form.hearNothing()
    await films(colleague).fill("4")
    await colleague.saved()
    await films(form).fill("5")
    await form.page.getByRole("alert").getByRole("button", { name: "比较" }).click()
    const dialog = form.page.getByRole("dialog")
    expect(await dialog.innerText()).toMatch(/5部[^]*4部/)
    await colleague.page.reload()
    expect(await films(colleague).inputValue()).toBe("4")
    await dialog.getByLabel(/我的/).check()
    await dialog.getByRole("button", { name: "按所选保存" }).click()
    await form.saved()
    await colleague.page.reload()
    expect(await films(colleague).inputValue()).toBe("5")
    await colleague.close()
  })

  it("shows in one tab what was typed in the other", async () => {
    const tab = await openTab(form)
    await tab.criterion("4")
    await films(tab).fill("6")
    await expect.poll(() => films(form).inputValue()).toBe("6")
    await grounds(form).fill("第一页写的。")
    await expect.poll(() => grounds(tab).inputValue()).toBe("第一页写的。")
    await form.saved()
    await tab.saved()
    await tab.page.reload()
    expect([await films(tab).inputValue(), await grounds(tab).inputValue()]).toEqual(["6", "第一页写的。"])
  })

  it("asks to sign in again when the session has ended, and then sends", async () => {
    await form.context.clearCookies()
    await films(form).fill("7")
    await form.page.getByRole("dialog").getByText("登录已失效").waitFor()
    await signIn(form.page, "lieshan")
    await form.saved()
    await form.page.reload()
    expect(await films(form).inputValue()).toBe("7")
  })

  it("goes on after the server was away", async () => {
    await stage.server.restart()
    await films(form).fill("8")
    await form.saved()
    expect(await films(form).inputValue()).toBe("8")
  })

  it("opens without a network where the browser allows it", async () => {
    await form.page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await form.page.reload()
    await form.page.getByRole("region", { name: "填报" }).waitFor()
    await form.context.setOffline(true)
    await form.page.reload()
    await form.page.getByText("网络不通，下面是").waitFor()
    await films(form).fill("9")
    await form.page.getByText("已存于本机，联网后发送").waitFor()
    await form.context.setOffline(false)
    await form.saved()
  })
})
