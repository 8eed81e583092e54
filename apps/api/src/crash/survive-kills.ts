import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { setTimeout as pause } from "node:timers/promises"
import { openLoad } from "./load.ts"
import { openServer, serverCommand, type ServerPlace, startServer } from "./server-process.ts"

interface Survived {
  /** What was lost or broken, in words; nothing if all is well. */
  readonly faults: readonly string[]
  readonly acknowledged: number
  /** Contents that were kept as files, each looked at. */
  readonly files: number
}

/**
 * Kills a server that many write to, again and again, now and then while it starts too, and looks what is there afterwards. It lives
 * longer between kills where writes take longer.
 */
export async function surviveKills(place: ServerPlace, kills: number, longer = 1): Promise<Survived> {
  const faults: string[] = []
  let server = await openServer(place, "--demo")
  const load = await openLoad(server.address)
  for (let round = 0; round < kills; round += 1) {
    const writing = load.write(server.address)
    await pause(longer * momentOf(round))
    await server.kill()
    await writing
    if (round % 4 === 3) {
      const starting = startServer(place)
      await pause(2 * momentOf(round))
      await starting.kill()
    }
    server = await openServer(place)
    faults.push(...(await load.faults(server.address)), ...halfFilesIn(place.data))
    const ready = await fetch(`${server.address}/ready`)
    if (!ready.ok) faults.push(`not ready after the start: ${await ready.text()}`)
    if (faults.length > 0) break
  }
  // What was cut off is sent once more, so that everything that was ever sent is there, exactly once.
  await load.write(server.address, () => true)
  faults.push(...(await load.faults(server.address)))
  if (load.waitedFor().length > 0) faults.push(`somebody had to wait: ${load.waitedFor().join(", ")}`)
  if (/"level":[56]0/.test(server.said())) faults.push(`the server said: ${server.said()}`)
  const code = await server.stop()
  // Windows knows no signal to stop, so there it was one more kill.
  if (code !== 0 && process.platform !== "win32") faults.push(`the server stopped with ${code}`)
  const audit = await serverCommand(place, "audit", "verify")
  if (audit.code !== 0) faults.push(audit.said)
  return { faults, acknowledged: load.acknowledged(), files: contentsIn(place.data).length }
}

/** Moments that are spread evenly and never the same, in milliseconds. */
function momentOf(round: number): number {
  return 60 + 440 * ((round * 0.618_034) % 1)
}

/** Contents that are kept under the digest of their bytes. */
function contentsIn(data: string): string[] {
  const folder = join(data, "evidence")
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  return files.filter((file) => /[0-9a-f]{64}$/.test(file)).map((file) => join(folder, file))
}

/** Those whose bytes are not what their name says. */
function halfFilesIn(data: string): string[] {
  const digestOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex")
  return contentsIn(data).filter((file) => !file.endsWith(digestOf(file)))
}
