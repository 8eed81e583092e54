import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { freePort } from "../ports/free-port.ts"

export interface RunningServer {
  /** Such as "http://127.0.0.1:43217", without a slash at its end. */
  readonly address: string
  readonly data: string
  /** Stops it and keeps its data, as when the network is gone; `restart` brings it back. */
  halt(): Promise<void>
  /** Stops it and starts it again on the same port and data, as after a restart of the machine. */
  restart(): Promise<void>
  /** Stops it and forgets its data. */
  stop(): Promise<void>
}

const entry = join(import.meta.dirname, "../../apps/api/dist/main.js")

/** What a server is told by its environment besides. */
export type Settings = Readonly<Record<string, string>>

/** Starts the server as built, with the demo year, on a free port and a data folder of its own. */
export async function startServer(settings: Settings = {}): Promise<RunningServer> {
  if (!existsSync(entry)) throw new Error("The server is not built: run `npm run build` first")
  const data = mkdtempSync(join(tmpdir(), "plumbline data "))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let running = await start({ port, data, address, settings })
  return {
    address,
    data,
    halt: () => end(running),
    async restart() {
      await end(running)
      running = await start({ port, data, address, settings })
    },
    async stop() {
      await end(running)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Wished {
  readonly port: number
  readonly data: string
  readonly address: string
  readonly settings: Settings
}

async function start({ port, data, address, settings }: Wished): Promise<ChildProcess> {
  const args = [entry, "--port", String(port), "--data", data, "--demo"]
  const env = { ...process.env, ...settings }
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()))
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} and said:\n${said}`)
    if (await answers(address)) return child
    await pause(50)
  }
  child.kill()
  throw new Error(`The server did not answer within 30 s and said:\n${said}`)
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000)
    child.on("exit", () => {
      clearTimeout(force)
      resolve()
    })
    child.kill("SIGTERM")
  })
}
