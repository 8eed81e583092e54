import { createClient, type Result } from "@plumbline/client"
import { memoryStore, Outbox, sendAnswers } from "@plumbline/client/outbox"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningServer, startServer } from "../server.ts"

const password = "plumbline-demo"

describe("the outbox against a real server", () => {
  let server: RunningServer
  let assessment: string
  let tokens: Record<"duji" | "admin", string>
  beforeAll(async () => {
    server = await startServer()
    tokens = { duji: await tokenOf("duji"), admin: await tokenOf("admin") }
    const county = createClient({ baseUrl: server.address, token: tokens.duji })
    const [cycle] = (await told(county.request("GET /cycles"))).cycles
    const board = await told(county.request("GET /cycles/{cycle}/board", { params: { cycle: cycle?.id ?? "" } }))
    assessment = board.rows[0]?.assessment ?? ""
  })
  afterAll(() => server.stop())

  async function tokenOf(username: string): Promise<string> {
    return (await told(createClient({ baseUrl: server.address }).signIn(username, password))).token
  }

  async function told<Body>(asked: Promise<Result<Body>>): Promise<Body> {
    const result = await asked
    if (!result.ok) throw new Error(`expected an answer, got ${JSON.stringify(result)}`)
    return result.body
  }

  /** A page of 杜集区's filler whose network can be cut, or lose what comes back. */
  async function page() {
    const network: { state: "up" | "down" | "losesAnswers"; puts: string[] } = { state: "up", puts: [] }
    const fetchHere: typeof fetch = async (input, init) => {
      if (network.state === "down") throw new TypeError("no network")
      const response = await fetch(input, init)
      if (init?.method === "PUT") network.puts.push(new URL(String(input)).pathname)
      if (network.state === "losesAnswers") throw new TypeError("the answer was lost")
      return response
    }
    const client = createClient({ baseUrl: server.address, token: tokens.duji, fetch: fetchHere })
    const outbox = new Outbox({
      person: "duji",
      assessment,
      store: memoryStore(),
      tabs: { tell: () => undefined, listen: () => undefined, close: () => undefined },
      journal: { write: () => undefined, take: () => [] },
      ...sendAnswers(client, assessment),
      now: () => new Date(),
      later: () => () => undefined,
      changed: () => undefined,
    })
    await outbox.open()
    const { epoch, answers } = await told(
      client.request("GET /assessments/{assessment}/answers", { params: { assessment } }),
    )
    await outbox.received(answers.map((answer) => ({ epoch, answer })))
    const version = (criterion: string) => outbox.server(criterion)?.answer.version ?? -1
    return { outbox, network, version, epoch }
  }

  it("sends what was done without a network in one request", async () => {
    const { outbox, network, version } = await page()
    const before = version("c2")
    network.state = "down"
    for (const criterion of ["c1", "c2", "c3"]) outbox.edit(criterion, { grounds: `${criterion} 离线填写` })
    await outbox.send()
    expect(outbox.reach).toBe("unreachable")
    network.state = "up"
    await outbox.send()
    expect(outbox.drafts()).toEqual([])
    expect(network.puts).toEqual([`/api/assessments/${assessment}/answers`])
    expect(outbox.server("c2")?.answer).toMatchObject({ version: before + 1, grounds: "c2 离线填写" })
  })

  it("is answered as the first time when the answer was lost on the way, and saves once", async () => {
    const { outbox, network, version } = await page()
    for (const criteria of [["c4"], ["c5", "c6"]]) {
      const before = criteria.map(version)
      for (const criterion of criteria) outbox.edit(criterion, { grounds: "断线" })
      network.state = "losesAnswers"
      await outbox.send()
      expect(outbox.drafts().map(({ criterion }) => criterion)).toEqual(criteria)
      network.state = "up"
      await outbox.send()
      expect(outbox.drafts()).toEqual([])
      expect(criteria.map(version)).toEqual(before.map((one) => one + 1))
    }
  })

  it("merges what a colleague saved meanwhile, and asks where both changed the same", async () => {
    const { outbox, network, version, epoch } = await page()
    network.state = "down"
    outbox.edit("c7", { grounds: "我的" })
    outbox.edit("c8", { grounds: "我的" })
    await outbox.send()
    const admin = createClient({ baseUrl: server.address, token: tokens.admin })
    await told(
      admin.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: { assessment, criterion: "c7" },
        body: { facts: {}, grounds: "同事的" },
        ifMatch: `"${epoch}.${version("c7")}"`,
      }),
    )
    network.state = "up"
    await outbox.send()
    expect(outbox.draft("c7")?.clash?.at).toEqual([{ kind: "grounds" }])
    expect(outbox.draft("c8")).toBeUndefined()
  })
})
