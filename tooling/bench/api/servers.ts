import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { startServer } from "../../e2e/server.ts"

export interface Measured {
  readonly port: number
  stop(): Promise<void>
}

/** The floor, as a process of its own. */
export async function startFloor(size: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline floor "))
  const program = join(import.meta.dirname, "floor.ts")
  const child: ChildProcess = spawn(process.execPath, [program, folder, String(size)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  if (!child.stdout) throw new Error("the floor has no output")
  const [said]: Buffer[] = await once(child.stdout, "data")
  return {
    port: Number(said?.toString().trim()),
    async stop() {
      child.kill()
      await once(child, "exit")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server as built, with the demo year. */
export async function startOurs(): Promise<Measured & { readonly address: string }> {
  const { address, stop } = await startServer()
  return { address, port: Number(new URL(address).port), stop }
}
