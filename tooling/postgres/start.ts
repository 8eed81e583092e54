import { spawn, spawnSync } from "node:child_process"
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { freePort } from "../ports/free-port.ts"
import { findPostgres } from "./find.ts"

export interface StartedPostgres {
  /** Address of a fresh database, as in "postgres://plumbline@127.0.0.1:54321/postgres". */
  readonly address: string
  stop(): void
}

interface Who {
  readonly uid?: number
  readonly gid?: number
}

/**
 * Starts a server of its own with an empty database in a temporary folder, on a free port of this machine alone. PostgreSQL
 * refuses to run as root, so root starts it as the unprivileged user.
 */
export async function startPostgres(): Promise<StartedPostgres> {
  const found = findPostgres(process.env)
  if (!found.found) throw new Error(`This machine lacks ${found.why}`)
  const who = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), "plumbline-postgres-"))
  own(folder, who)
  const bin = await reachable(found.bin, folder, who)
  const data = join(folder, "data")
  const port = await freePort()
  const stop = () => {
    process.off("exit", stop)
    spawnSync(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "immediate", "-w"], { ...who, cwd: tmpdir() })
    rmSync(folder, { recursive: true, force: true })
  }
  // The server outlives the process that asked for it unless somebody stops it.
  process.on("exit", stop)
  const fresh = ["-D", data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  await mustRun(join(bin, "initdb"), fresh, who)
  const log = join(folder, "log")
  writeFileSync(log, "")
  own(log, who)
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"]
  const options = settings.map((setting) => `-c ${setting}`).join(" ")
  const start = ["start", "-D", data, "-l", log, "-w", "-t", "60", "-o", options]
  if (!(await run(join(bin, "pg_ctl"), start, who)).ok) {
    const said = readFileSync(log, "utf8")
    stop()
    throw new Error(`PostgreSQL did not start:\n${said}`)
  }
  return { address: `postgres://plumbline@127.0.0.1:${port}/postgres`, stop }
}

function unprivileged(): Who {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"))
  const [, , uid = "65534", gid = "65534"] = (line ?? "").split(":")
  return { uid: Number(uid), gid: Number(gid) }
}

function own(path: string, { uid, gid }: Who): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** The unprivileged user may not be let into the folder of the project; then the programs are copied to where they are. */
async function reachable(bin: string, folder: string, who: Who): Promise<string> {
  if (who.uid === undefined || (await run(join(bin, "initdb"), ["--version"], who)).ok) return bin
  const copy = join(folder, "programs")
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, "bin")
}

async function mustRun(file: string, args: readonly string[], who: Who): Promise<void> {
  const { ok, printed } = await run(file, args, who)
  if (!ok) throw new Error(`${file} failed:\n${printed}`)
}

/** Its output goes to files of its own for the server that it leaves behind, so it ends when the program itself ends. */
function run(file: string, args: readonly string[], who: Who): Promise<{ ok: boolean; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...who, cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] })
    let printed = ""
    child.stdout.on("data", (text: Buffer) => (printed += text.toString()))
    child.stderr.on("data", (text: Buffer) => (printed += text.toString()))
    child.on("error", (error) => resolve({ ok: false, printed: error.message }))
    child.on("exit", (code) => resolve({ ok: code === 0, printed }))
  })
}
