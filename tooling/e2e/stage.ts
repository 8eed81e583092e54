import type { Browser } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { findBrowser } from "../browser/find.ts"
import { launchBrowser } from "../browser/launch.ts"
import { type RunningServer, type Settings, startServer } from "./server.ts"

/** Whether the tests that need a browser can run here; where they cannot, the run says so. */
export const { found: hasBrowser } = await findBrowser(process.env)

export interface Stage {
  /** The server as built, with the demo year. */
  readonly server: RunningServer
  readonly browser: Browser
}

/** Sets up a server and a browser before the tests around, and takes them down behind them. */
export function onStage(settings: Settings = {}): Stage {
  let server: RunningServer | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await startServer(settings)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  return {
    get server() {
      return known(server)
    },
    get browser() {
      return known(browser)
    },
  }
}

function known<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The stage is set up before the first test, not before the file is read")
  return part
}
