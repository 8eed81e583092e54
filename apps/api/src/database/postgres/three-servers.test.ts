import { type Client, createClient } from "@plumbline/client"
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openServer, serverCommand, type ServerProcess } from "../../crash/server-process.ts"
import { openLoad } from "../../crash/load.ts"
import { demoPassword } from "../../demo/people.ts"
import { hear } from "../../testing/events.ts"
import { bodyOf, problemIn, refusalOf } from "../../testing/expect.ts"
import { createPlace, type TestPlace } from "../../testing/place.ts"
import { roundRobin } from "../../testing/round-robin.ts"

describe("three servers on one database, started at the same time", () => {
  let place: TestPlace
  let servers: ServerProcess[] = []
  let assessment = ""
  let token = ""
  beforeAll(async () => {
    place = await createPlace()
    const env = { PLUMBLINE_DATABASE: place.database ?? "" }
    const at = { data: place.data, env }
    servers = await Promise.all(Array.from({ length: 3 }, () => openServer(at, "--demo")))
    token = (await bodyOf(createClient({ baseUrl: addressOf(0) }).signIn("duji", demoPassword))).token
    const { cycles } = await bodyOf(clientOf(1).request("GET /cycles"))
    const params = { cycle: cycles[0]?.id ?? "" }
    const { rows } = await bodyOf(clientOf(2).request("GET /cycles/{cycle}/board", { params }))
    assessment = rows[0]?.assessment ?? ""
  })
  afterAll(async () => {
    expect(await Promise.all(servers.map(({ stop }) => stop()))).toEqual([0, 0, 0])
    await place.remove()
  })

  const addressOf = (index: number): string => servers[index % 3]?.address ?? ""
  const clientOf = (index: number): Client => createClient({ baseUrl: addressOf(index), token })
  const send = (index: number, method: string, path: string, headers: Record<string, string>, body?: unknown) =>
    fetch(`${addressOf(index)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const answerAt = (index: number, criterion: string) =>
    bodyOf(
      clientOf(index).request("GET /assessments/{assessment}/answers/{criterion}", {
        params: { assessment, criterion },
      }),
    )
  const epoch = async () =>
    (await bodyOf(clientOf(0).request("GET /assessments/{assessment}/answers", { params: { assessment } }))).epoch

  it("have loaded the demo once", async () => {
    expect(await place.read("select count(*) as count from cycles")).toEqual([{ count: 1 }])
    expect(servers.map(({ said }) => said().includes(demoPassword))).toEqual([true, true, true])
  })

  it("answer as one: saved at one, told at another, replayed at the third", async () => {
    const hearing = await hear(
      { send: (method, path, sent = {}) => send(2, method, path, { ...sent.headers }) },
      `/assessments/${assessment}/events`,
      token,
    )
    await hearing.next("ready")
    const { version, facts } = await answerAt(0, "c15")
    const headers = { "if-match": `"${await epoch()}.${version}"`, "idempotency-key": randomUUID() }
    const path = `/api/assessments/${assessment}/answers/c15`
    const put = (index: number) => send(index, "PUT", path, headers, { facts, grounds: "三台服务器" })
    const told = async (response: Response) => [response.status, response.headers.get("etag"), await response.text()]
    const first = await told(await put(1))
    expect(first[0]).toBe(200)
    expect((await hearing.next("change"))?.data).toMatchObject({ kind: "answer", criterion: "c15" })
    await hearing.stop()
    expect(await told(await put(2))).toEqual(first)
    expect(await Promise.all([put(0), put(1), put(2)].map(async (answer) => told(await answer)))).toEqual([
      first,
      first,
      first,
    ])
    expect(await answerAt(0, "c15")).toMatchObject({ grounds: "三台服务器", version: version + 1 })
  })

  it("save once what arrives at all of them at once, and tell the others what there is", async () => {
    const { version } = await answerAt(1, "c1")
    const params = { assessment, criterion: "c1" }
    const ifMatch = `"${await epoch()}.${version}"`
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        clientOf(index).request("PUT /assessments/{assessment}/answers/{criterion}", {
          params,
          body: { facts: {}, grounds: `第${index}人` },
          ifMatch,
        }),
      ),
    )
    const [saved, ...others] = results.toSorted((one, other) => Number(other.ok) - Number(one.ok))
    const body = saved?.ok ? saved.body : undefined
    expect(others.map((result) => (result.ok || result.offline ? "saved" : result.problem.current))).toEqual(
      Array.from({ length: 11 }, () => body),
    )
  })

  it("see who is at work on another one", async () => {
    const reviewer = (await bodyOf(createClient({ baseUrl: addressOf(1) }).signIn("admin", demoPassword))).token
    const params = { assessment }
    await bodyOf(clientOf(0).request("PUT /assessments/{assessment}/presence", { params, body: { criterion: "c3" } }))
    const other = createClient({ baseUrl: addressOf(1), token: reviewer })
    const { present } = await bodyOf(
      other.request("PUT /assessments/{assessment}/presence", { params, body: { criterion: "c4" } }),
    )
    expect(present).toMatchObject([{ criterion: "c3" }])
  })

  it("end a session everywhere when it ends at one", async () => {
    const own = (await bodyOf(createClient({ baseUrl: addressOf(0) }).signIn("duji", demoPassword))).token
    const me = (index: number) => fetch(`${addressOf(index)}/api/me`, { headers: { authorization: `Bearer ${own}` } })
    expect((await me(1)).status).toBe(200)
    await fetch(`${addressOf(2)}/api/auth/sign-out`, { method: "POST", headers: { authorization: `Bearer ${own}` } })
    expect([(await me(0)).status, (await me(1)).status, (await me(2)).status]).toEqual([401, 401, 401])
  })

  it("count wrong passwords together", async () => {
    const wrong = (index: number) => createClient({ baseUrl: addressOf(index) }).signIn("lieshan", "not the password")
    const codes = []
    for (let index = 0; index < 12; index += 1) codes.push(await refusalOf(wrong(index)))
    expect(codes).toEqual([...Array.from({ length: 10 }, () => "wrongPassword"), "tooMany", "tooMany"])
    const right = await fetch(`${addressOf(1)}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "lieshan", password: demoPassword }),
    })
    expect((await problemIn(right)).code).toBe("tooMany")
  })

  it("lose and double nothing of what many people write through a balancer", async () => {
    await place.change("delete from signInFailures")
    const balancer = await roundRobin(servers.map(({ address }) => address))
    const load = await openLoad(balancer.address)
    const end = performance.now() + 3000
    await load.write(balancer.address, () => performance.now() > end)
    expect(await load.faults(balancer.address)).toEqual([])
    expect(load.waitedFor()).toEqual([])
    expect(load.acknowledged()).toBeGreaterThan(50)
    await balancer.stop()
    const at = { data: place.data, env: { PLUMBLINE_DATABASE: place.database ?? "" } }
    expect(await serverCommand(at, "audit", "verify")).toMatchObject({ code: 0 })
    for (const { said } of servers) expect(said()).not.toMatch(/"level":[56]0/)
  })
})
