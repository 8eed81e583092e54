import type { Browser } from "playwright-core"
import { findBrowser } from "./find.ts"
import { chineseFonts } from "./fonts.ts"
import { startBrowser } from "./start.ts"

/** Starts the browser that is found; without one it throws the sentence that says how to get one. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await findBrowser(process.env)
  if (!browser.found) throw new Error(`This machine lacks ${browser.why}`)
  // Where no language is set, names of files are ASCII and a Chinese download is called "download".
  const env = { ...process.env, LC_ALL: "C.UTF-8", ...browser.env }
  return startBrowser(browser.path, { ...env, ...(await chineseFonts(env)) })
}
