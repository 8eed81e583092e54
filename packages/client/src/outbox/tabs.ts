import type { ServerAnswer } from "./draft.ts"

/** What tabs of one browser tell each other about a draft. */
export interface TabNews {
  readonly assessment: string
  readonly criterion: string
  /** The server's answer, when the tab has just heard it. */
  readonly server?: ServerAnswer | undefined
}

/** Talks to the other tabs that work on the same drafts. */
export interface Tabs {
  tell(news: TabNews): void
  listen(heard: (news: TabNews) => void): void
  close(): void
}

/** The tabs of this browser; a silent one where there is no such channel. */
export function browserTabs(name = "plumbline-outbox"): Tabs {
  if (typeof BroadcastChannel === "undefined") return silentTabs
  const channel = new BroadcastChannel(name)
  return {
    tell: (news) => channel.postMessage(news),
    listen: (heard) => channel.addEventListener("message", (event: MessageEvent<TabNews>) => heard(event.data)),
    close: () => channel.close(),
  }
}

const silentTabs: Tabs = { tell: () => undefined, listen: () => undefined, close: () => undefined }
