import { type Browser, chromium } from "playwright-core"

/** Nothing that a browser does on its own account. */
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
]

/** Starts a browser without a window and without its sandbox: root cannot have one, and it opens our own pages only. */
export function startBrowser(path: string, env: NodeJS.ProcessEnv): Promise<Browser> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: false,
    args,
    env: Object.fromEntries(defined),
    timeout: 30_000,
  })
}

/** Whether it comes up: a browser that lacks a library or a sandbox may lie there and never start. */
export async function starts(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const browser = await startBrowser(path, env)
    await browser.close()
    return true
  } catch {
    return false
  }
}
