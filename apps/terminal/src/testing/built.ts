import { spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll } from "vitest"
import { build } from "vite"

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Calling {
  readonly input?: string | Uint8Array
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The command as it ships, built once for a test file; `call` runs it as a process of its own. */
export interface BuiltCommand {
  readonly file: () => string
  readonly call: (args: readonly string[], calling?: Calling) => Promise<Outcome>
  /** A folder that is gone after the tests. */
  readonly folder: () => string
}

export function useBuiltCommand(): BuiltCommand {
  let folder = ""
  const file = (): string => join(folder, "plumbline.js")
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plumbline built "))
    await writeFile(join(folder, "package.json"), '{"type":"module"}')
    const root = fileURLToPath(new URL("../..", import.meta.url))
    await build({ root, logLevel: "warn", build: { outDir: folder, emptyOutDir: false } })
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { file, folder: () => folder, call: (args, calling) => call(file(), args, calling) }
}

function call(file: string, args: readonly string[], { input = "", folder, env = {} }: Calling = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const inherited = { ...process.env, npm_lifecycle_event: "", PLUMBLINE_LANG: "" }
    const child = spawn(process.execPath, [file, ...args], { cwd: folder, env: { ...inherited, ...env } })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk))
    child.on("error", reject)
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
    // A command that refuses its options has no use for its input.
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
  })
}
