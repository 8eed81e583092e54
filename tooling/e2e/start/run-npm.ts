import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../..", import.meta.url))

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Starts a script of the project as a person does who stands in a folder; npm is a batch file on Windows, so through its shell. */
export function startNpm(words: readonly string[], folder: string): ChildProcess {
  const onWindows = process.platform === "win32"
  const quoted = onWindows ? words.map((word) => `"${word}"`) : [...words]
  const args = ["--prefix", onWindows ? `"${root}"` : root, "run", "--silent", ...quoted]
  return spawn("npm", args, { cwd: folder, shell: onWindows, stdio: ["ignore", "pipe", "pipe"] })
}

/** Runs it to its end. */
export function runNpm(words: readonly string[], folder: string): Promise<Ran> {
  const child = startNpm(words, folder)
  const said = { stdout: "", stderr: "" }
  child.stdout?.on("data", (text: Buffer) => (said.stdout += text.toString()))
  child.stderr?.on("data", (text: Buffer) => (said.stderr += text.toString()))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? -1, ...said }))
  })
}
