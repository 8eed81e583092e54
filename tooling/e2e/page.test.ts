import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findBrowser } from "../browser/find.ts"
import { launchBrowser } from "../browser/launch.ts"
import { openPage } from "./page.ts"

const { found } = await findBrowser(process.env)

const pages: Record<string, string> = {
  "/clean": "<p>准绳</p>",
  "/policy": "<p>准绳</p><script>1</script>",
  "/broken": `<p>准绳</p><script src="/broken.js"></script>`,
  "/broken.js": "throw new Error('it broke')",
}
const server = createServer(({ url = "" }, response) => {
  const type = url.endsWith(".js") ? "text/javascript" : "text/html"
  response
    .setHeader("content-type", `${type}; charset=utf-8`)
    .setHeader("content-security-policy", "default-src 'self'")
  response.end(pages[url])
})

describe.skipIf(!found)("the page that tests use", () => {
  let browser: Browser
  let address = ""
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    // What a listening server answers for a port of its own.
    const { port } = server.address() as AddressInfo
    address = `http://127.0.0.1:${port}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it.each([
    { path: "/clean", fault: undefined },
    { path: "/policy", fault: /content policy: script-src/ },
    { path: "/broken", fault: /it broke/ },
  ])("judges $path", async ({ path, fault }) => {
    const opened = await openPage(browser)
    await opened.page.goto(address + path)
    await opened.page.getByText("准绳").waitFor()
    if (fault === undefined) expect(() => opened.expectClean()).not.toThrow()
    else await expect.poll(() => opened.faults.join("\n")).toMatch(fault)
    await opened.close()
  })
})
