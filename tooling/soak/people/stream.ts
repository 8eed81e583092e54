import { setTimeout as pause } from "node:timers/promises"

/** A change that a stream told of. */
export interface Heard {
  readonly sequence: number
  readonly kind: string
  readonly criterion?: string
}

/** Somebody's stream of events of one assessment, which goes on by itself where it breaks off. */
export interface Stream {
  readonly assessment: string
  /** The sequence that it began after; there once it is ready. */
  readonly ready: Promise<number>
  readonly heard: readonly Heard[]
  stop(): void
}

interface Following {
  readonly address: string
  readonly token: string
  readonly assessment: string
  readonly hear: (heard: Heard) => void
  readonly fail: (error: string) => void
}

export function follow({ address, token, assessment, hear, fail }: Following): Stream {
  const stopping = new AbortController()
  const heard: Heard[] = []
  let last: string | undefined
  let isReady: (sequence: number) => void = () => undefined
  const ready = new Promise<number>((resolve) => (isReady = resolve))

  const take = (block: string): void => {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1]
    last = field("id") ?? last
    if (field("event") === "ready") isReady(Number(last))
    if (field("event") !== "change") return
    const change: Heard = JSON.parse(field("data") ?? "{}")
    heard.push(change)
    hear(change)
  }
  const read = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, ...(last !== undefined && { "last-event-id": last }) }
    const path = `${address}/api/assessments/${assessment}/events`
    const response = await fetch(path, { headers, signal: stopping.signal })
    if (!response.ok || !response.body) throw new Error(`expected events, got ${response.status}`)
    let text = ""
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + piece).split("\n\n")
      text = blocks.pop() ?? ""
      blocks.forEach(take)
    }
  }
  void (async () => {
    while (!stopping.signal.aborted) {
      await read().catch((error: unknown) => {
        if (!stopping.signal.aborted) fail(`events: ${String(error)}`)
      })
      await pause(200)
    }
  })()
  return { assessment, ready, heard, stop: () => stopping.abort() }
}
