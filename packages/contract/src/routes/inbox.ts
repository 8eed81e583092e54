import { z } from "zod"
import { id, time } from "./values.ts"

/** Something a person is told, in words of both languages. */
export const notice = z.object({
  id,
  /** The step or what else it is about; a newer server may know more kinds. */
  kind: z.string(),
  cycle: id,
  assessment: id,
  zh: z.string(),
  en: z.string(),
  at: time,
  readAt: time.optional(),
})

const unread = z.object({ unread: z.int() })
/** `sends` says whether this server sends mail at all. */
const mail = z.object({ sends: z.boolean(), address: z.string().optional() })

export const inboxRoutes = {
  /** The person's own notices, newest first; the last two hundred. */
  "GET /inbox": { response: unread.extend({ notices: z.array(notice) }) },
  "GET /inbox/unread": { response: unread },
  /** Marks some notices as read, or, without a list, all of them. */
  "POST /inbox/read": { body: z.strictObject({ notices: z.array(id).max(1000).optional() }), response: unread },
  "GET /me/mail": { response: mail },
  /** Where the own notices are mailed to; without an address they are not. */
  "PUT /me/mail": { body: z.strictObject({ address: z.email().max(254).optional() }), response: mail },
} as const
