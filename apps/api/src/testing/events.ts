import type { TestServer } from "./server.ts"

export interface HeardEvent {
  readonly name: string
  readonly id: string | undefined
  readonly data: unknown
}

/** A stream of server-sent events as somebody hears it. */
export interface Hearing {
  /** The next event of a name; others before it are passed over. Nothing once the stream has ended. */
  next(name: string): Promise<HeardEvent | undefined>
  /** Everything that was heard so far. */
  readonly heard: readonly HeardEvent[]
  stop(): Promise<void>
}

/** Opens a stream of events as the holder of a token. */
export async function hear(
  server: Pick<TestServer, "send">,
  path: string,
  token: string,
  after?: string,
): Promise<Hearing> {
  const headers = after === undefined ? {} : { "last-event-id": after }
  const response = await server.send("GET", `/api${path}`, { token, headers })
  if (!response.ok || !response.body) throw new Error(`expected events, got ${response.status}`)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const heard: HeardEvent[] = []
  let [text, told, isOver] = ["", 0, false]
  const read = async () => {
    const { done, value } = await reader.read()
    isOver = done
    text += decoder.decode(value, { stream: true })
    const blocks = text.split("\n\n")
    text = blocks.pop() ?? ""
    heard.push(...blocks.filter((block) => !block.startsWith(":")).map(eventOf))
  }
  return {
    heard,
    async next(name) {
      for (;;) {
        while (told < heard.length) {
          const event = heard[told++]
          if (event?.name === name) return event
        }
        if (isOver) return undefined
        await read()
      }
    },
    stop: () => reader.cancel(),
  }
}

function eventOf(block: string): HeardEvent {
  const fields = new Map(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  )
  return { name: fields.get("event") ?? "", id: fields.get("id"), data: JSON.parse(fields.get("data") ?? "null") }
}
