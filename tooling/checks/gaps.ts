import { findBrowser, noBrowser } from "../browser/find.ts"
import { findPostgres } from "../postgres/find.ts"

/** What this machine has for the tests that need more than Node, and what it lacks all the same. */
export interface Gaps {
  readonly env: NodeJS.ProcessEnv
  readonly missing: readonly string[]
}

/** Looks before the checks start, so that they need not each look, and tells them by the environment. */
export async function findGaps(env: NodeJS.ProcessEnv): Promise<Gaps> {
  const browser = await findBrowser(env)
  const postgres = findPostgres(env)
  return {
    env: {
      ...env,
      ...(browser.found ? { ...browser.env, PLUMBLINE_BROWSER: browser.path } : { PLUMBLINE_BROWSER: noBrowser }),
      ...(postgres.found ? { PLUMBLINE_POSTGRES_BIN: postgres.bin } : {}),
    },
    missing: [browser, postgres].flatMap((each) => (each.found ? [] : [each.why])),
  }
}
