import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"
import { openPage, type WatchedPage } from "../page.ts"

/** The demo's one password. */
const password = "plumbline-demo"

/** The form in one person's hands. */
export interface County extends WatchedPage {
  /** The address of the assessment, such as "http://127.0.0.1:4180/form/<id>/". */
  readonly home: string
  /** Opens a criterion by its printed number. */
  criterion(number: string): Promise<void>
  /** The frame of one question, by its fact. */
  question(fact: string): Locator
  /** The points of the criterion that is open, as they stand on the screen. */
  points(): Promise<string>
  /** Waits until the page says that everything is with the server. */
  saved(): Promise<void>
  /** Lets no stream of events through any more, as some proxies do, so that the page learns of colleagues only by itself. */
  hearNothing(): Promise<void>
}

/** Signs in to the form and opens the assessment of a unit. */
export async function openCounty(
  browser: Browser,
  server: string,
  { username, unit }: { readonly username: string; readonly unit: string },
  options: BrowserContextOptions = {},
): Promise<County> {
  const watched = await openPage(browser, options)
  const { page } = watched
  page.setDefaultTimeout(10_000)
  await page.goto(`${server}/form/`)
  await signIn(page, username)
  await page
    .getByRole("article")
    .filter({ hasText: unit })
    .getByRole("link", { name: /填报|查看/ })
    .click()
  await page.waitForURL(/\/form\/[^/]+\/?$/)
  await page.locator(".bar").waitFor()
  return county(watched, page.url().replace(/\/?$/, "/"))
}

/** The same assessment in another tab of the same person. */
export async function openTab(of: County): Promise<County> {
  const page = await of.context.newPage()
  await page.goto(of.home)
  return county({ ...of, page }, of.home)
}

export async function signIn(page: Page, username: string): Promise<void> {
  const form = page.locator("form.sign-in")
  await form.getByLabel("用户名").fill(username)
  await form.getByLabel("密码", { exact: true }).fill(password)
  await form.getByRole("button", { name: "登录" }).click()
}

/** Pastes what a spreadsheet copies: cells divided by tabs and line ends. */
export async function paste(into: Locator, cells: string): Promise<void> {
  await into.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, cells)
}

function county(watched: WatchedPage, home: string): County {
  const { page } = watched
  return {
    ...watched,
    home,
    async criterion(number) {
      await page.goto(`${home}c/${number}`)
      await page.getByRole("region", { name: "填报" }).waitFor()
    },
    question: (fact) => page.locator(`[id="fact-${fact}"]`),
    points: async () => (await page.locator(".result .value").innerText()).trim().split("\n")[0] ?? "",
    async saved() {
      await page.locator(".saving.saved").waitFor()
    },
    async hearNothing() {
      // No content tells a browser not to ask again.
      await page.route("**/events", (route) => route.fulfill({ status: 204 }))
      await page.reload()
      await page.locator(".bar").waitFor()
    },
  }
}
