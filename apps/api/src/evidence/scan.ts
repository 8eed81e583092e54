import { once } from "node:events"
import { createReadStream } from "node:fs"
import { connect, type Socket } from "node:net"

/** Looks into a file for viruses; answers the name of one, or nothing. Throws where it cannot be asked. */
export type Scan = (file: string) => Promise<string | undefined>

const patience = 60_000

/**
 * Asks clamd by its INSTREAM command, at "host:port" or at the path of its socket. That command is all that is needed here, and
 * the libraries for it also start programs and take settings for that.
 */
export function clamAv(address: string): Scan {
  return async (file) => {
    const socket = connectTo(address)
    try {
      socket.setTimeout(patience, () => socket.destroy(new Error("clamd does not answer")))
      await once(socket, "connect")
      const answer = readAll(socket)
      answer.catch(() => undefined)
      socket.write("zINSTREAM\0")
      for await (const chunk of createReadStream(file)) {
        const size = Buffer.alloc(4)
        size.writeUInt32BE((chunk as Buffer).length)
        socket.write(size)
        if (!socket.write(chunk)) await once(socket, "drain")
      }
      socket.write(Buffer.alloc(4))
      const said = (await answer).replace(/\0/g, "").trim()
      if (/\bOK$/.test(said)) return undefined
      const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
      if (found === undefined) throw new Error(`clamd said: ${said}`)
      return found
    } finally {
      socket.destroy()
    }
  }
}

function connectTo(address: string): Socket {
  const [, host, port] = /^\[?([^/]+?)\]?:(\d+)$/.exec(address) ?? []
  return host !== undefined ? connect(Number(port), host) : connect(address)
}

async function readAll(socket: Socket): Promise<string> {
  let text = ""
  for await (const chunk of socket) text += String(chunk)
  return text
}
