import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { installedBrowsers } from "./installed.ts"
import { starts } from "./start.ts"
import { unpackedBrowser } from "./unpacked.ts"

export type FoundBrowser =
  | { readonly found: true; readonly path: string; readonly env: NodeJS.ProcessEnv }
  | { readonly found: false; readonly why: string }

/** Says in `PLUMBLINE_BROWSER` that a search was made already and found nothing. */
export const noBrowser = "none"

/**
 * A Chromium that starts: the one named by `PLUMBLINE_BROWSER`, an installed one, the one inside a registry package, and
 * last, as root in CI, the one of the system's package manager.
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const lacking = {
    found: false,
    why: "a browser (install Chrome, Edge or Chromium, or name one in PLUMBLINE_BROWSER)",
  } as const
  const named = env["PLUMBLINE_BROWSER"]
  if (named === noBrowser) return lacking
  if (named) return { found: true, path: named, env: {} }
  for (const path of installedBrowsers(env)) {
    if (existsSync(path) && (await starts(path, env))) return { found: true, path, env: {} }
  }
  const unpacked = await unpackedBrowser(env)
  if (unpacked) return { found: true, ...unpacked }
  const fromSystem = env["CI"] && process.getuid?.() === 0 ? await systemBrowser(env) : undefined
  return fromSystem ? { found: true, path: fromSystem, env: {} } : lacking
}

async function systemBrowser(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const quiet = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" as const }
  spawnSync("apt-get", ["update"], quiet)
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet)
  const path = "/usr/bin/chromium"
  return existsSync(path) && (await starts(path, env)) ? path : undefined
}
