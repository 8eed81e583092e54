import { findBrowser } from "../browser/find.ts"

/** What this machine has for the tests that need more than Node, and what it lacks all the same. */
export interface Gaps {
  readonly env: NodeJS.ProcessEnv
  readonly missing: readonly string[]
}

/** Looks for a browser before the tests start, so that they need not each look, and tells them by the environment. */
export async function findGaps(env: NodeJS.ProcessEnv): Promise<Gaps> {
  const browser = await findBrowser(env)
  if (browser.found) return { env: { ...env, ...browser.env, PLUMBLINE_BROWSER: browser.path }, missing: [] }
  return { env: { ...env, PLUMBLINE_BROWSER: "" }, missing: [browser.why] }
}
