import type { Notice, Problem } from "@plumbline/contract"
import { shallowRef } from "vue"
import { connection } from "../connection/connection.ts"
import { load } from "../connection/load.ts"

/** How many notices the person has not read; shown in the header of every page. */
export const unread = shallowRef(0)

export type Inbox =
  | { readonly kind: "open"; readonly notices: readonly Notice[] }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

export async function countUnread(): Promise<void> {
  const result = await connection.request("GET /inbox/unread")
  if (result.ok) unread.value = result.body.unread
}

/** The newest notices; without a network, those that were read here last. */
export async function loadInbox(): Promise<Inbox> {
  const result = await load("GET /inbox", {})
  if (result.kind === "problem" || result.kind === "unreachable") return result
  unread.value = result.body.unread
  return { kind: "open", notices: result.body.notices }
}

/** Marks some notices as read, or without a list all of them. Whether the server heard of it. */
export async function markRead(notices?: readonly string[]): Promise<boolean> {
  const body = notices === undefined ? {} : { notices: [...notices] }
  const result = await connection.request("POST /inbox/read", { body })
  if (result.ok) unread.value = result.body.unread
  return result.ok
}
