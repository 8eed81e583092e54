import { mkdirSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()
const person = { id: "r1", username: "reviewer1", name: "核查员甲", role: "reviewer" }
const about = { kind: "assign", cycle: "y1", assessment: "a1", at: "2019-01-08T07:30:00.000Z" }
const notices = [
  { id: "n2", ...about, zh: "濉溪县2018年度自评已提交", en: "submitted" },
  { id: "n1", ...about, zh: "请您核实濉溪县2018年度", en: "yours", readAt: "2019-01-09T00:00:00.000Z" },
]
const asked: string[] = []
let server: Server
let address = ""

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end(JSON.stringify(request.method === "GET" ? { unread: 1, notices } : { unread: 0 }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this kind.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const call = (args: readonly string[], to = address) => {
  const home = join(command.folder(), "home of an inbox")
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, "session.json"), JSON.stringify({ server: to, token: "token", person }))
  return command.call(["inbox", ...args], { env: { PLUMBLINE_HOME: home } })
}

test("what one is told is listed, a dot before what is new, and nothing is marked as read by looking", async () => {
  expect(await call([])).toEqual({
    code: 0,
    out: "• 2019-01-08  濉溪县2018年度自评已提交  a1\n  2019-01-08  请您核实濉溪县2018年度  a1\n",
    err: "",
  })
  expect(asked).toEqual(["GET /api/inbox"])
})

test("all of it is marked as read when asked to, and scripts get JSON", async () => {
  const { code, out } = await call(["--json", "--read"])
  expect({ code, notices: JSON.parse(out) }).toEqual({ code: 0, notices })
  expect(asked.slice(-2)).toEqual(["GET /api/inbox", "POST /api/inbox/read"])
})

test("a server out of reach is said so", async () => {
  const { code, out, err } = await call([], "http://127.0.0.1:1")
  expect([code, out, err !== ""]).toEqual([1, "", true])
})
