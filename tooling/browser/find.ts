import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

export type FoundBrowser =
  | { readonly found: true; readonly path: string; readonly env: NodeJS.ProcessEnv }
  | { readonly found: false; readonly why: string }

/**
 * A Chromium that starts: the one named by `PLUMBLINE_BROWSER`, an installed one, the one inside a registry package, and
 * last, as root in CI, the one of the system's package manager.
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const named = env["PLUMBLINE_BROWSER"]
  if (named) return { found: true, path: named, env: {} }
  const installed = installedBrowsers(env).find((path) => existsSync(path) && starts(path, env))
  if (installed) return { found: true, path: installed, env: {} }
  const packaged = await packagedBrowser(env)
  if (packaged) return packaged
  const fromSystem = env["CI"] && process.getuid?.() === 0 ? systemBrowser(env) : undefined
  if (fromSystem) return { found: true, path: fromSystem, env: {} }
  return { found: false, why: "browser tests (install Chrome, Edge or Chromium, or name one in PLUMBLINE_BROWSER)" }
}

function installedBrowsers(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (folder) => folder !== undefined,
    )
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"]
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"]
  return (env["PATH"] ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name)))
}

/** The package unpacks into the temporary folder; on machines without its libraries it brings those too. */
async function packagedBrowser(env: NodeJS.ProcessEnv): Promise<FoundBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined
  const before = process.env["LD_LIBRARY_PATH"]
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium")
    const path = await chromium.executablePath()
    if (starts(path, env)) return { found: true, path, env: {} }
    const libraries = await inflate(
      join(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin/al2023.tar.br"),
    )
    const withLibraries = { LD_LIBRARY_PATH: [join(libraries, "lib"), before].filter(Boolean).join(":") }
    return starts(path, { ...env, ...withLibraries }) ? { found: true, path, env: withLibraries } : undefined
  } catch {
    return undefined
  }
}

function systemBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const quiet = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" as const }
  spawnSync("apt-get", ["update"], quiet)
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet)
  return existsSync("/usr/bin/chromium") && starts("/usr/bin/chromium", env) ? "/usr/bin/chromium" : undefined
}

function starts(path: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(path, ["--version", "--no-sandbox"], { env, timeout: 20_000, stdio: "ignore" }).status === 0
}
