import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"
import type { AddressInfo } from "node:net"

/** A line to a server that can be cut and mended. */
export interface FlakyLine {
  readonly port: number
  /** Everybody is thrown out, and nobody is let in until it is mended. */
  cut(): void
  mend(): void
  stop(): Promise<void>
}

export async function flakyLine(host: string, port: number): Promise<FlakyLine> {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(port, host)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on("error", () => undefined)
      one.on("close", () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend: () => void (isCut = false),
    async stop() {
      const closed = once(server, "close")
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
