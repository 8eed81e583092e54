import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import type { Browser } from "playwright-core"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findBrowser } from "../../browser/find.ts"
import { launchBrowser } from "../../browser/launch.ts"
import { openPage } from "../page.ts"
import { scoreCases } from "./score-cases.ts"

const { found } = await findBrowser(process.env)
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** No generated code, no inline script: the policy that the product's own pages have. */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'"

describe("the same facts have the same points and fingerprint", () => {
  const inNode = scoreCases()

  it("in another thread of Node", async () => {
    const worker = new Worker(here("in-node-worker.ts"))
    const [scored] = await once(worker, "message")
    await worker.terminate()
    expect(scored).toEqual(inNode)
  })

  describe.skipIf(!found)("in a browser", () => {
    let server: Server
    let browser: Browser
    let address = ""
    beforeAll(async () => {
      const script = await bundled()
      server = createServer((request, response) => {
        response.setHeader("content-security-policy", policy)
        const isScript = request.url === "/in-page.js"
        response.setHeader("content-type", isScript ? "text/javascript" : "text/html")
        response.end(isScript ? script : '<!doctype html><title>t</title><body><script src="/in-page.js"></script>')
      })
      server.listen(0, "127.0.0.1")
      await once(server, "listening")
      // A server that listens on a port has an address of this kind.
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      browser = await launchBrowser()
    })
    afterAll(async () => {
      await browser.close()
      server.close()
    })

    it("in a page and in a worker, under a policy that allows no generated code", async () => {
      const { page, expectClean, close } = await openPage(browser)
      await page.goto(address)
      await page.waitForFunction(() => document.body.textContent.startsWith("{"))
      expect(JSON.parse(await page.innerText("body"))).toEqual({ inPage: inNode, inWorker: inNode })
      expectClean()
      await close()
    })
  })
})

/** The scorer with rubric and cases as one plain script, as a page would load it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "chrome109",
      rolldownOptions: { input: here("in-page.ts"), output: { format: "iife" } },
    },
  })
  const [output] = [built].flat()
  const chunk = output && "output" in output ? output.output[0] : undefined
  if (!chunk) throw new Error("nothing was built")
  return chunk.code
}
