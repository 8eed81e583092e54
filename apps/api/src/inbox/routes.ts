import type { Handlers } from "../server/mount.ts"
import { mailAddressOf, setMailAddress } from "./mail-address.ts"
import { noticesOf, unreadOf } from "./queries.ts"
import { markRead } from "./read.ts"

type InboxRoutes = "GET /inbox" | "GET /inbox/unread" | "POST /inbox/read" | "GET /me/mail" | "PUT /me/mail"

export const inboxHandlers: Pick<Handlers, InboxRoutes> = {
  "GET /inbox": async ({ person }, { database }) => {
    const notices = await noticesOf(database.reads, person.id)
    return { body: { unread: await unreadOf(database.reads, person.id), notices } }
  },

  "GET /inbox/unread": async ({ person }, { database }) => ({
    body: { unread: await unreadOf(database.reads, person.id) },
  }),

  "POST /inbox/read": async ({ person, body }, { database, now }) =>
    database.writes.run(async (db) => {
      await markRead(db, { person, notices: body.notices, now: now() })
      return { body: { unread: await unreadOf(db, person.id) } }
    }),

  "GET /me/mail": async ({ person }, { database, mail }) => {
    const address = await mailAddressOf(database.reads, person.id)
    return { body: { sends: mail !== undefined, ...(address !== undefined && { address }) } }
  },

  "PUT /me/mail": async ({ person, body }, { database, now, mail }) =>
    database.writes.run(async (db) => {
      const { address } = body
      await setMailAddress(db, person, address, now())
      return { body: { sends: mail !== undefined, ...(address !== undefined && { address }) } }
    }),
}
