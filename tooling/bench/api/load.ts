import { connect, type Socket } from "node:net"

/** One connection's next request, whole, as it goes over the wire. */
export type NextRequest = () => Buffer

export interface Load {
  /** Answers for each second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

interface Round {
  readonly port: number
  /** One for each connection. */
  readonly connections: readonly NextRequest[]
  readonly milliseconds: number
}

/**
 * Sends requests over some connections, on each the next one as soon as the last was answered. Written on bare sockets: a client
 * library would take more of the machine than the servers that are measured.
 */
export async function load({ port, connections, milliseconds }: Round): Promise<Load> {
  const took: number[] = []
  const until = performance.now() + milliseconds
  const began = performance.now()
  await Promise.all(connections.map((next) => drive({ port, next, until, took })))
  const seconds = (performance.now() - began) / 1000
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99) }
}

interface Drive {
  readonly port: number
  readonly next: NextRequest
  readonly until: number
  readonly took: number[]
}

function drive({ port, next, until, took }: Drive): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true })
    let began = 0
    let got: Buffer = Buffer.alloc(0)
    const send = (): void => {
      began = performance.now()
      socket.write(next())
    }
    socket.on("connect", send)
    socket.on("error", reject)
    socket.on("close", () => resolve())
    socket.on("data", (piece: Buffer) => {
      got = got.length === 0 ? piece : Buffer.concat([got, piece])
      const end = answerEnd(got)
      if (end === undefined) return
      if (got.toString("latin1", 9, 12) !== "200") {
        reject(new Error(`not answered well: ${got.toString("utf8", 0, 600)}`))
        socket.destroy()
        return
      }
      got = got.subarray(end)
      const now = performance.now()
      took.push(now - began)
      if (now >= until) socket.end()
      else send()
    })
  })
}

/** Where the first answer ends, once it is there whole: by its length, or by its last chunk. */
function answerEnd(got: Buffer): number | undefined {
  const head = got.indexOf("\r\n\r\n")
  if (head < 0) return undefined
  const headers = got.toString("latin1", 0, head)
  const length = /\ncontent-length: (\d+)/i.exec(headers)?.[1]
  if (length !== undefined) return got.length >= head + 4 + Number(length) ? head + 4 + Number(length) : undefined
  const last = got.indexOf("\r\n0\r\n\r\n", head)
  return last < 0 ? undefined : last + 7
}

/** A request as text, with its body's length where it has one. */
export function request(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Buffer {
  const all = {
    host: "127.0.0.1",
    ...headers,
    ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body ?? ""}`)
}
