import { spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { setTimeout as pause } from "node:timers/promises"

const source = join(import.meta.dirname, "..")
const fromSource = ["--import", new URL("../testing/raw-text.ts", import.meta.url).href]

/** Where a server keeps its data: a folder, and what else the environment says, such as another database. */
export interface ServerPlace {
  readonly data: string
  readonly env?: Readonly<Record<string, string>>
  /** The file that gets the standard output; it is only kept in mind without. */
  readonly log?: string
}

/** A server as a process of its own, from its source, that can be killed. */
export interface ServerProcess {
  readonly address: string
  /** All that it printed so far. */
  said(): string
  /** Without a warning, as when the power fails; resolves when it is gone. */
  kill(): Promise<void>
  /** As it is meant to be stopped. Answers its exit code. */
  stop(): Promise<number | null>
}

/** Starts the server; throws what it said if it ends before it answers. */
export async function openServer(place: ServerPlace, ...args: string[]): Promise<ServerProcess> {
  const starting = startServer(place, ...args)
  await starting.answers
  return starting
}

/** Starts the server without waiting for it, for whoever kills it meanwhile. */
export function startServer(place: ServerPlace, ...args: string[]): ServerProcess & { answers: Promise<void> } {
  const program = [...fromSource, join(source, "main.ts"), "--port", "0", "--data", place.data, ...args]
  const output = place.log === undefined ? "pipe" : openSync(place.log, "a")
  const child = spawn(process.execPath, program, {
    stdio: ["ignore", output, "pipe"],
    env: { ...process.env, ...place.env },
  })
  if (typeof output === "number") closeSync(output)
  let heard = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (heard += text.toString()))
  const said = (): string => (place.log === undefined ? heard : heard + readFileSync(place.log, "utf8"))
  const address = (): string => /Plumbline {2}(http:\S+)\//.exec(said())?.[1] ?? ""
  const ended = once(child, "close")
  const answers = (async () => {
    while (address() === "") {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended and said:\n${said()}`)
      await pause(20)
    }
  })()
  answers.catch(() => undefined)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    answers,
    get address() {
      return address()
    },
    said,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  }
}

/** `plumbline-server` with some words, on the same data. Answers its exit code and what it printed. */
export async function serverCommand(
  { data, env }: ServerPlace,
  ...words: string[]
): Promise<{ code: number | null; said: string }> {
  const program = [join(source, "plumbline-server.ts"), ...words, "--data", data]
  const child = spawn(process.execPath, program, { stdio: "pipe", env: { ...process.env, ...env } })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()))
  await once(child, "close")
  return { code: child.exitCode, said }
}
