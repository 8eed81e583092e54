import { join } from "node:path"
import type { BoardRow, Cycle } from "@plumbline/contract"
import { readKept, writeDurably } from "../offline/durable-file.ts"
import type { Connection } from "../session/connect.ts"

/** One assessment to review, with the year it belongs to. */
export interface QueueEntry {
  readonly cycle: Cycle
  readonly row: BoardRow
}

export interface Queue {
  readonly entries: readonly QueueEntry[]
  /** How much of the inbox is unread, where the server said so. */
  readonly unread?: number
  /** When the server said so; UTC, ISO 8601. */
  readonly asOf: string
}

const fileIn = (folder: string) => join(folder, "cache", "queue.json")

/** What was last heard, so that the first screen needs no network. */
export function keptQueue({ folder, session }: Connection): Queue | undefined {
  const kept = readKept(fileIn(folder))
  // Written by `loadQueue` alone; another person's queue is not shown.
  if (typeof kept !== "object" || kept === null || !("of" in kept) || kept.of !== session.person.id) return undefined
  return "queue" in kept ? (kept.queue as Queue) : undefined
}

/** Whether the server can be talked to. */
export type Reach = "reached" | "offline" | "signedOut"

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly zh: string; readonly en: string; readonly reach: Reach }

/** Asks the server for the boards of all years; keeps the answer for the next start. */
export async function loadQueue({ client, folder, session }: Connection, now: string): Promise<Loaded<Queue>> {
  const cycles = await client.request("GET /cycles")
  if (!cycles.ok) return failed(cycles)
  const entries: QueueEntry[] = []
  for (const cycle of cycles.body.cycles) {
    const board = await client.request("GET /cycles/{cycle}/board", { params: { cycle: cycle.id } })
    if (!board.ok) return failed(board)
    entries.push(...board.body.rows.map((row) => ({ cycle, row })))
  }
  const inbox = await client.request("GET /inbox/unread")
  const queue: Queue = { entries, ...(inbox.ok && { unread: inbox.body.unread }), asOf: now }
  writeDurably(fileIn(folder), JSON.stringify({ of: session.person.id, queue }))
  return { ok: true, value: queue }
}

type Failed =
  { readonly offline: true } | { readonly offline: false; readonly problem: { zh: string; en: string; code: string } }

/** Why something could not be had from the server, as a sentence. */
export function failed(result: Failed): Extract<Loaded<never>, { ok: false }> {
  if (result.offline) return { ok: false, zh: "连不上服务器", en: "the server cannot be reached", reach: "offline" }
  const { zh, en, code } = result.problem
  return { ok: false, zh, en, reach: code === "notSignedIn" ? "signedOut" : "reached" }
}
