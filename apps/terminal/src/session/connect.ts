import { type Client, createClient, type FilePlace, openFile, type Result } from "@plumbline/client"
import { CommandFault, exit } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"
import { personalFolder } from "./folder.ts"
import { savedSession, type SavedSession } from "./saved-session.ts"

export interface Connection {
  readonly session: SavedSession
  readonly client: Client
  readonly folder: string
  /** Asks for what an attached file holds. */
  readonly openFile: (place: FilePlace, signal: AbortSignal) => Promise<Result<ReadableStream<Uint8Array>>>
}

/** The client of whoever is signed in; without a sign-in, the sentence that says how to. */
export function connect({ env }: Shell): Connection {
  const folder = personalFolder(env)
  const session = savedSession(folder)
  if (!session) {
    throw new CommandFault(
      { zh: "还没有登录，请先运行 plumbline login。", en: "Nobody is signed in; run plumbline login first." },
      exit.failed,
    )
  }
  const { server, token } = session
  return {
    session,
    folder,
    client: clientFor(server, token),
    openFile: (place, signal) => openFile({ baseUrl: server, token, fetch: ownFetch }, place, signal),
  }
}

/** Our own calls name `globalThis.fetch`: plain `fetch` is defined away in the bundle. */
const ownFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)

export function clientFor(server: string, token?: string): Client {
  return createClient({ baseUrl: server, fetch: ownFetch, patience: 8_000, ...(token !== undefined && { token }) })
}
