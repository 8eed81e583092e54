import type { Person } from "@plumbline/contract"
import type { Context } from "hono"

/** One server-sent event; without a name it is a sign of life only. */
export interface SentEvent {
  readonly name?: string
  /** By which a stream that broke off goes on. */
  readonly id?: string
  readonly data?: unknown
}

interface Listening {
  /** Last-Event-ID of a stream that broke off. */
  readonly after: string | undefined
  /** Who listens, as of now; nobody once the session has ended. */
  readonly listener: () => Promise<Person | undefined>
}

/** A stream of events; it is asked for the next one only when the one before was taken. */
export class StreamedEvents {
  readonly open: (listening: Listening) => AsyncGenerator<SentEvent>

  constructor(open: (listening: Listening) => AsyncGenerator<SentEvent>) {
    this.open = open
  }
}

const encoder = new TextEncoder()
/** How soon a client may come back to a stream that the server ended, in milliseconds; spread, or all come at once. */
const comeBack = { after: 1000, within: 4000 }

/** Sends events as they are asked for: a client that reads slowly is sent less often, and nothing piles up. */
export function sendEvents(context: Context, { open }: StreamedEvents, listener: Listening["listener"]): Response {
  const events = open({ after: context.req.header("last-event-id"), listener })
  const content = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done) {
        controller.enqueue(encoder.encode(`retry: ${Math.round(comeBack.after + Math.random() * comeBack.within)}\n\n`))
        controller.close()
      } else controller.enqueue(encoder.encode(textOf(value)))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
  return context.body(content, 200, {
    "cache-control": "no-store",
    "content-type": "text/event-stream",
    // Proxies that gather answers would hold events back.
    "x-accel-buffering": "no",
  })
}

function textOf({ name, id, data }: SentEvent): string {
  if (name === undefined) return ": \n\n"
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data ?? {})}\n\n`
}
