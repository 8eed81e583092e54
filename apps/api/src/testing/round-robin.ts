import { once } from "node:events"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"

/** A balancer: hands each request to the next server, in turn. */
export async function roundRobin(
  addresses: readonly string[],
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  let turn = 0
  const server = createServer((asked, answer) => {
    const to = new URL(asked.url ?? "/", addresses[turn++ % addresses.length])
    const passed = request(to, { method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    passed.on("error", () => answer.destroy())
    asked.pipe(passed)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, "close")
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
