import type { Notice } from "@plumbline/contract"
import { failed, type Loaded } from "../queue/load-queue.ts"
import type { Connection } from "../session/connect.ts"

/** What the person is told; reading it on the screen marks it as read, as far as the server hears of it. */
export async function readInbox({ client }: Connection): Promise<Loaded<readonly Notice[]>> {
  const inbox = await client.request("GET /inbox")
  if (!inbox.ok) return failed(inbox)
  const { notices, unread } = inbox.body
  if (unread > 0) await client.request("POST /inbox/read", { body: {} })
  return { ok: true, value: notices }
}
