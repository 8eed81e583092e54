import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { openPage, type WatchedPage } from "../page.ts"

export interface OpenConsole extends WatchedPage {
  /** Goes to a page of the console, such as "people", and waits for its heading. */
  visit(path: string): Promise<void>
  /** Opens the assessment of a unit from the board. */
  openUnit(name: string): Promise<void>
}

const password = "plumbline-demo"

/** Signs in at the console by hand and waits for what it shows first. */
export async function openConsole(
  browser: Browser,
  address: string,
  username = "admin",
  options: BrowserContextOptions = {},
): Promise<OpenConsole> {
  const watched = await openPage(browser, options)
  const { page } = watched
  page.setDefaultTimeout(10_000)
  await page.goto(`${address}/console/`)
  await page.getByLabel("用户名").fill(username)
  await page.getByLabel("密码", { exact: true }).fill(password)
  await page.getByRole("button", { name: "登录" }).click()
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "准绳" }).waitFor()
  const visit = async (path: string): Promise<void> => {
    await page.goto(`${address}/console/${path}`)
    await heading(page).waitFor()
  }
  return {
    ...watched,
    visit,
    async openUnit(name) {
      await visit("")
      await page.getByRole("link", { name, exact: true }).click()
      await page.getByRole("heading", { level: 1, name }).waitFor()
    },
  }
}

export function heading(page: Page): ReturnType<Page["locator"]> {
  return page.locator("#content").getByRole("heading").first()
}

/** What axe finds wrong on a page, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}
