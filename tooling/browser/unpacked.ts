import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { starts } from "./start.ts"

interface Unpacked {
  readonly path: string
  readonly env: NodeJS.ProcessEnv
}

const keep = fileURLToPath(new URL("../../.plumbline", import.meta.url))

/**
 * The Chromium inside a registry package (Linux x64), unpacked once into the project's own folder; on a machine without
 * the libraries that it needs, with those that the package brings.
 */
export async function unpackedBrowser(env: NodeJS.ProcessEnv): Promise<Unpacked | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined
  try {
    const folder = await unpack()
    const path = join(folder, "chromium")
    if (await starts(path, env)) return { path, env: {} }
    const libraries = [join(folder, "al2023", "lib"), env["LD_LIBRARY_PATH"]].filter(Boolean).join(":")
    const withLibraries = { LD_LIBRARY_PATH: libraries }
    return (await starts(path, { ...env, ...withLibraries })) ? { path, env: withLibraries } : undefined
  } catch {
    return undefined
  }
}

/** The package unpacks into the temporary folder and takes what lies there for whole, so it gets a folder of its own. */
async function unpack(): Promise<string> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin")
  const { version }: { version: string } = JSON.parse(readFileSync(join(bin, "..", "package.json"), "utf8"))
  const folder = join(keep, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  const { default: chromium, inflate } = await import("@sparticuz/chromium")
  const before = process.env["TMPDIR"]
  process.env["TMPDIR"] = making
  try {
    await chromium.executablePath(bin)
    await inflate(join(bin, "al2023.tar.br"))
    renameSync(making, folder)
  } finally {
    if (before === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = before
    rmSync(making, { recursive: true, force: true })
  }
  return folder
}
