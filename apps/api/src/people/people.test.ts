import type { Client } from "@plumbline/client"
import type { BodyOf } from "@plumbline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf } from "../testing/expect.ts"
import { password, startTestServer, type TestServer } from "../testing/server.ts"

describe("people and units", () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
    admin = await server.signedIn("admin")
  })
  afterAll(() => server.stop())

  const create = (body: BodyOf<"POST /people">) => admin.request("POST /people", { body })
  const someone = { username: "li-wei.2", name: "李伟", password, role: "auditor" } as const
  const places = async (body: BodyOf<"POST /people">) => (await problemOf(create(body))).faults?.map(({ at }) => at)

  it("are created by an administrator, can sign in at once, and no answer holds their password", async () => {
    const created = await server.newcomer(admin, someone)
    const person = { id: created.id, username: "li-wei.2", name: "李伟", role: "auditor" }
    expect(created).toEqual({ ...person, mustChangePassword: true })
    const own = await server.signedIn("li-wei.2")
    expect(await bodyOf(own.session())).toEqual(person)
    const listed = await bodyOf(own.request("GET /people"))
    expect(listed.people).toContainEqual(person)
    expect(JSON.stringify(listed)).not.toMatch(/password|hash|email/)
  })

  it("have names of their own", async () => {
    expect(await problemOf(create(someone))).toMatchObject({ code: "taken", faults: [{ at: "username" }] })
  })

  it("of a county have a unit, and only they fill in or confirm", async () => {
    const county = { ...someone, username: "filler-9", role: "county" } as const
    expect(await places(county)).toEqual(["unit"])
    expect(await places({ ...county, unit: "nowhere" })).toEqual(["unit"])
    expect(await places({ ...someone, username: "auditor-9", part: "confirmer" })).toEqual(["part"])
  })

  it("submit through their confirmer from the moment that there is one", async () => {
    const { units } = await bodyOf(admin.request("GET /units"))
    const unit = units.find(({ name }) => name === "烈山区")?.id ?? ""
    const { cycles } = await bodyOf(admin.request("GET /cycles"))
    const params = { cycle: cycles[0]?.id ?? "" }
    const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params }))
    const assessment = rows.find((row) => row.unit.id === unit)?.assessment ?? ""
    const filler = await server.signedIn("lieshan")
    const submit = async () => {
      const body = { fingerprint: "0".repeat(64) }
      return (
        await problemOf(filler.request("POST /assessments/{assessment}/submit", { params: { assessment }, body }))
      ).code
    }
    expect(await submit()).toBe("incomplete")
    await bodyOf(create({ ...someone, username: "confirmer-9", role: "county", unit, part: "confirmer" }))
    expect(await submit()).toBe("notAllowed")
    const shown = await bodyOf(filler.request("GET /assessments/{assessment}", { params: { assessment } }))
    expect(shown.hasConfirmer).toBe(true)
  })

  it("belong to units whose codes are their own", async () => {
    const unit = { code: "340603", name: "相山区", kind: "district" }
    expect(await problemOf(admin.request("POST /units", { body: unit }))).toMatchObject({
      code: "taken",
      faults: [{ at: "code" }],
    })
    const created = await bodyOf(admin.request("POST /units", { body: { ...unit, code: "340699" } }))
    expect(created).toMatchObject({ code: "340699", fields: {} })
    expect((await bodyOf(admin.request("GET /units"))).units).toContainEqual(created)
  })
})
