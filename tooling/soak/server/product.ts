import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import type { Look } from "./probe.ts"

const programs = join(import.meta.dirname, "../../../apps/api/dist")
const probe = new URL("probe.ts", import.meta.url).href

export const administrator = { username: "keeper", password: "a-long-password" }

/** The product as built, on a fresh data folder with one administrator, and with somebody looking at it from inside. */
export interface Product {
  readonly address: string
  /** Forgets how long the event loop was held up so far. */
  begin(): void
  look(): Promise<Look>
  /** What it logged: warnings and errors only. */
  said(): string
  /** The size of the database file, in bytes. */
  size(): number
  /** Stops it and proves its audit; answers what the command said, if it was not whole. */
  stop(): Promise<string | undefined>
  /** Ends it, whatever state it is in, and forgets its data. */
  remove(): void
}

export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), "plumbline soak "))
  command(["create-administrator", "--username", administrator.username, "--name", "市中心管理员", "--data", data])
  const args = ["--import", probe, join(programs, "main.js"), "--port", "0", "--data", data]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (said += text.toString()))
  const address = await addressOf(child, () => said)
  const banner = said.length
  return {
    address,
    begin: () => void child.send("begin"),
    async look() {
      child.send("look")
      const [look]: Look[] = await once(child, "message")
      if (!look) throw new Error("the server did not look")
      return look
    },
    said: () => said.slice(banner).trim(),
    size: () => statSync(join(data, "plumbline.sqlite")).size,
    async stop() {
      child.kill("SIGTERM")
      await once(child, "exit")
      const { status, stdout } = command(["audit", "verify", "--data", data])
      return status === 0 ? undefined : stdout
    },
    remove() {
      child.kill("SIGKILL")
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function command(words: readonly string[]) {
  const input = `${administrator.password}\n`
  return spawnSync(process.execPath, [join(programs, "plumbline-server.js"), ...words], { input, encoding: "utf8" })
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    const [, address] = /Plumbline {2}(http:\S+)\//.exec(said()) ?? []
    if (address) return address
    if (child.exitCode !== null) throw new Error(`the server ended and said:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
