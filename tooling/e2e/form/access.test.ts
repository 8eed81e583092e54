import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { openPage } from "../page.ts"
import { openCounty, signIn } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

/** What axe finds wrong on a page, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}

describe.skipIf(!hasBrowser)("the form for everyone", () => {
  const stage = onStage()

  it.each([
    { name: "wide and light", paths: ["", "c/15", "c/42", "c/44", "submit", "print"], options: {} },
    {
      name: "narrow and dark",
      paths: ["", "c/16", "c/26"],
      options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const },
    },
  ])("has nothing that axe objects to, $name", async ({ paths, options }) => {
    const form = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" }, options)
    for (const path of paths) {
      await form.page.goto(form.home + path)
      await form.page.locator("#content").getByRole("heading").first().waitFor()
      expect([path, await violations(form.page)]).toEqual([path, []])
    }
    form.expectClean()
    await form.close()
  })

  it("has nothing that axe objects to before signing in and among the tasks", async () => {
    const { page, close } = await openPage(stage.browser)
    await page.goto(`${stage.server.address}/form/`)
    await page.getByRole("button", { name: "登录" }).waitFor()
    expect(await violations(page)).toEqual([])
    await signIn(page, "duji")
    await page.getByRole("article").waitFor()
    expect(await violations(page)).toEqual([])
    await close()
  })

  it("scrolls no page sideways, at 390 pixels wide and at 200% of an office screen", async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 640, height: 400 },
    ]) {
      const form = await openCounty(
        stage.browser,
        stage.server.address,
        { username: "duji", unit: "杜集区" },
        { viewport },
      )
      for (const path of ["", "c/15", "c/42", "c/44", "submit", "print"]) {
        await form.page.goto(form.home + path)
        await form.page.locator("#content").getByRole("heading").first().waitFor()
        const spare = await form.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([viewport.width, path, spare]).toEqual([viewport.width, path, 0])
      }
      await form.close()
    }
  })

  it("speaks English when asked, and remembers it", async () => {
    const form = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
    await form.page.getByRole("button", { name: "English" }).click()
    await form.page.getByRole("link", { name: "Check and submit" }).waitFor()
    await form.page.reload()
    await form.page.getByRole("link", { name: "Check and submit" }).waitFor()
    expect(await form.page.locator("html").getAttribute("lang")).toBe("en")
    await form.close()
  })
})
