import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"

export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong so far: violations of the content policy, errors of the page, and what it wrote to the console as error. */
  readonly faults: readonly string[]
  /** Throws when anything went wrong. */
  expectClean(): void
  close(): Promise<void>
}

const office: BrowserContextOptions = {
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
  viewport: { width: 1280, height: 800 },
}

/** A page of a person of their own (no cookies shared), which remembers everything that goes wrong on it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ ...office, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  await page.exposeFunction("plumblineFault", (fault: string) => faults.push(fault))
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(globalThis, "plumblineFault")
      const where = `${event.sourceFile}:${event.lineNumber}`
      if (typeof report === "function")
        report(`content policy: ${event.violatedDirective} ${event.blockedURI} ${where}`)
    })
  })
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error.message}`))
  page.on("console", (message) => {
    // A refused request is reported there too, and may be just what a test asks for.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      faults.push(`console: ${message.text()}`)
    }
  })
  return {
    page,
    context,
    faults,
    expectClean() {
      if (faults.length > 0) throw new Error(`The page had faults:\n${faults.join("\n")}`)
    },
    close: () => context.close(),
  }
}
