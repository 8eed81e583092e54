import { describe, expect, it } from "vitest"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("the console for everyone who works there", () => {
  const stage = onStage()

  /** Every page of the console, in turn, with the words that tell where one is. */
  async function walk(open: OpenConsole, look: (where: string) => Promise<void>): Promise<void> {
    const { page } = open
    for (const path of ["", "rubrics", "people", "cycles/new"]) {
      await open.visit(path)
      await look(path)
    }
    await open.visit("")
    await page.getByRole("link", { name: "2018年度党员电教远教工作目标管理自评表" }).click()
    await page.getByRole("heading", { name: "检查结果" }).waitFor()
    await look("rubric")
    await open.openUnit("濉溪县")
    // Three criteria show all that forty-four do, and are looked over in a tenth of the time.
    await page.getByRole("button", { name: /^有出入/ }).click()
    await look("assessment")
    await page.locator('[data-adjust="16"]').click()
    await look("adjusting")
    await page.getByRole("link", { name: "核定…" }).click()
    await page.getByRole("heading", { name: "核定濉溪县" }).waitFor()
    await look("decide")
    await open.visit("")
    await page.getByRole("link", { name: "成绩汇总表" }).click()
    await page.getByRole("table").waitFor()
    await look("results")
  }

  it("has nothing that axe objects to", async () => {
    const open = await openConsole(stage.browser, stage.server.address)
    await walk(open, async (where) => expect([where, await violations(open.page)]).toEqual([where, []]))
    open.expectClean()
    await open.close()
  })

  it("has nothing that axe objects to where it is narrow and dark", async () => {
    const options = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const
    const open = await openConsole(stage.browser, stage.server.address, "admin", options)
    expect(await violations(open.page)).toEqual([])
    await open.openUnit("濉溪县")
    await open.page.getByRole("button", { name: /^有出入/ }).click()
    expect(await violations(open.page)).toEqual([])
    await open.close()
  })

  it("scrolls no page sideways, at 390 pixels wide and at 200% of an office screen", async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 640, height: 400 },
    ]) {
      const open = await openConsole(stage.browser, stage.server.address, "admin", { viewport })
      await walk(open, async (where) => {
        const spare = await open.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([viewport.width, where, spare]).toEqual([viewport.width, where, 0])
      })
      await open.close()
    }
  })

  it("finds a unit from the keyboard, and leaves the palette by Escape", async () => {
    const open = await openConsole(stage.browser, stage.server.address)
    const { page } = open
    await page.keyboard.press("Control+k")
    await page.getByRole("combobox", { name: "查找单位、条目或页面" }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Escape")
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0)
    await page.keyboard.press("Control+k")
    await page.keyboard.type("340603")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "相山区" }).waitFor()
    open.expectClean()
    await open.close()
  })

  it("goes to a criterion by number within the assessment that is open, and on by J", async () => {
    const open = await openConsole(stage.browser, stage.server.address)
    await open.openUnit("相山区")
    await open.page.keyboard.press("Control+k")
    await open.page.keyboard.type("15")
    await open.page.keyboard.press("Enter")
    const focused = () => open.page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused).toBe("c-15")
    await open.page.keyboard.press("j")
    await expect.poll(focused).toBe("c-16")
    await open.page.keyboard.press("k")
    await expect.poll(focused).toBe("c-15")
    await open.close()
  })

  it("tells county people and reviewers where their own work is", async () => {
    for (const [username, words] of [
      ["suixi", "您的账号属于填报单位"],
      ["reviewer1", "您的账号是核实人员"],
    ] as const) {
      const open = await openConsole(stage.browser, stage.server.address, username)
      await open.page.getByText(words).waitFor()
      expect(await open.page.getByRole("link", { name: "年度总览" }).count()).toBe(0)
      open.expectClean()
      await open.close()
    }
  })

  it("says in words that the password was wrong, and keeps the name", async () => {
    const page = await stage.browser.newPage()
    await page.goto(`${stage.server.address}/console/`)
    await page.getByLabel("用户名").fill("admin")
    await page.getByLabel("密码", { exact: true }).fill("not-the-password")
    await page.getByRole("button", { name: "登录" }).click()
    await page.getByText("用户名或密码不对").waitFor()
    expect(await page.getByLabel("用户名").inputValue()).toBe("admin")
    await page.close()
  })

  it("says that a page does not exist, and the way back", async () => {
    const open = await openConsole(stage.browser, stage.server.address)
    await open.visit("no/such/page")
    await open.page.getByRole("link", { name: "回到年度总览" }).click()
    await open.page.getByRole("table").waitFor()
    await open.close()
  })

  it("speaks English when asked, and remembers it", async () => {
    const open = await openConsole(stage.browser, stage.server.address)
    await open.page.getByRole("button", { name: "English" }).click()
    await open.page.getByRole("link", { name: "Results table" }).waitFor()
    await open.page.reload()
    await open.page.getByRole("link", { name: "Results table" }).waitFor()
    await open.close()
  })
})
