import { createClient } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { password, startTestServer, type TestServer } from "../testing/server.ts"

describe("passwords", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  const signIn = (username: string, given: string) => createClient({ baseUrl: server.address }).signIn(username, given)
  async function sessionOf(username: string, given: string) {
    const { token } = await bodyOf(signIn(username, given))
    return createClient({ baseUrl: server.address, token })
  }

  it("that an administrator gave open nothing but the way to another one", async () => {
    const admin = await server.signedIn("admin")
    const body = { username: "wang", name: "王芳", role: "auditor", password: "given-by-hand" } as const
    await bodyOf(admin.request("POST /people", { body }))
    const own = await sessionOf("wang", "given-by-hand")
    expect(await bodyOf(own.session())).toMatchObject({ mustChangePassword: true })
    expect(await refusalOf(own.request("GET /cycles"))).toBe("changePassword")
    const change = { current: "given-by-hand", next: "known-to-me-alone" }
    const changed = await bodyOf(own.request("PUT /me/password", { body: change }))
    expect(changed.mustChangePassword).toBeUndefined()
    expect((await own.request("GET /cycles")).ok).toBe(true)
    expect(await refusalOf(signIn("wang", "given-by-hand"))).toBe("wrongPassword")
    expect((await signIn("wang", "known-to-me-alone")).ok).toBe(true)
  })

  it("are changed by whoever knows the current one, and every other session ends", async () => {
    const here = await sessionOf("duji", password)
    const elsewhere = await sessionOf("duji", password)
    const places = async (body: { current: string; next: string }) =>
      (await problemOf(here.request("PUT /me/password", { body }))).faults?.map(({ at }) => at)
    expect(await places({ current: "not-the-one", next: "quite-another-1" })).toEqual(["current"])
    expect(await places({ current: password, next: password })).toEqual(["next"])
    expect(await places({ current: password, next: "my-duji-password" })).toEqual(["next"])
    expect(await places({ current: password, next: "ababababab" })).toEqual(["next"])
    expect(await places({ current: password, next: "short" })).toEqual(["next"])
    await bodyOf(here.request("PUT /me/password", { body: { current: password, next: "quite-another-1" } }))
    expect((await here.session()).ok).toBe(true)
    expect(await refusalOf(elsewhere.session())).toBe("notSignedIn")
  })

  it("cannot be guessed from a screen that was left open", async () => {
    const own = await sessionOf("lieshan", password)
    const guess = (at: number) =>
      refusalOf(own.request("PUT /me/password", { body: { current: `guess-number-${at}`, next: "quite-another-2" } }))
    for (let at = 0; at < 10; at++) expect(await guess(at)).toBe("invalid")
    expect(await guess(10)).toBe("tooMany")
  })

  it("that were forgotten are given anew for one sign-in, and every session of before ends", async () => {
    const admin = await server.signedIn("admin")
    const before = await sessionOf("xiangshan", password)
    const { people } = await bodyOf(admin.request("GET /people"))
    const person = people.find(({ username }) => username === "xiangshan")?.id ?? ""
    const reset = { params: { person }, body: { password: "told-by-telephone" } }
    expect(await bodyOf(admin.request("PUT /people/{person}/password", reset))).toMatchObject({
      mustChangePassword: true,
    })
    expect(await refusalOf(before.session())).toBe("notSignedIn")
    expect(await refusalOf(signIn("xiangshan", password))).toBe("wrongPassword")
    const own = await sessionOf("xiangshan", "told-by-telephone")
    expect(await refusalOf(own.request("GET /units"))).toBe("changePassword")
  })

  it("and their hashes stand in no audit event, no answer and no log", async () => {
    const events = await server.readDatabase("select * from audit where action like '%assword'")
    expect(events.map(({ action }) => action)).toEqual(["changePassword", "changePassword", "resetPassword"])
    const written = JSON.stringify(events) + server.logged.join("\n")
    for (const secret of ["known-to-me-alone", "quite-another-1", "told-by-telephone", '"hash":"$'])
      expect(written).not.toContain(secret)
  })
})
