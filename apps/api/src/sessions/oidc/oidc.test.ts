import { createClient } from "@plumbline/client"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { bodyOf } from "../../testing/expect.ts"
import { type OidcProvider, startOidcProvider } from "../../testing/oidc-provider.ts"
import { addSecondFactor, codeAt } from "../../testing/second-factor.ts"
import { password, startTestServer, type TestServer } from "../../testing/server.ts"

const begin = "/api/auth/oidc/begin"

describe("single sign-on", () => {
  let provider: OidcProvider
  let server: TestServer
  beforeAll(async () => {
    provider = await startOidcProvider()
    server = await startTestServer({ demo: true, oidc: provider.settings })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
  })
  beforeEach(() => (provider.bent = { claims: { sub: "duji-1", preferred_username: "duji" } }))
  afterEach(() => server.changeDatabase("delete from singleSignOnAccounts; delete from signInFailures"))

  const locationOf = (response: Response) => response.headers.get("location") ?? ""
  const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "")

  /** To the provider and back, as a browser goes; what is sent on the way back may be bent. */
  async function goRound(to = "form", bend: (back: URL, cookie: string) => [URL, string] = (...same) => same) {
    const begun = await server.send("GET", `${begin}?to=${to}`)
    const [cookie = ""] = cookiesOf(begun)
    const sent = await fetch(locationOf(begun), { redirect: "manual" })
    const [back, carried] = bend(new URL(locationOf(sent)), cookie)
    return server.send("GET", `${back.pathname}${back.search}`, { headers: { cookie: carried } })
  }
  async function personBehind(response: Response): Promise<string | undefined> {
    const cookie = cookiesOf(response).join("; ")
    const me = await server.send("GET", "/api/me", { headers: { cookie } })
    return me.ok ? JSON.parse(await me.text()).username : undefined
  }
  const lastRefusal = async () => {
    const [row] = await server.readDatabase(
      "select after from audit where action = 'refuseSignIn' order by sequence desc limit 1",
    )
    return JSON.parse(String(row?.["after"]))
  }

  it("is offered by name, and lets someone who exists into the app that was asked for", async () => {
    const ways = await server.send("GET", "/api/auth/ways")
    expect(await ways.json()).toEqual({ singleSignOn: { name: "市委统一认证" } })
    for (const door of ["form", "console"]) {
      const response = await goRound(door)
      expect([response.status, locationOf(response)]).toEqual([302, `/${door}/`])
      expect(await personBehind(response)).toBe("duji")
    }
    const [event] = await server.readDatabase(
      "select after from audit where action = 'signIn' order by sequence desc limit 1",
    )
    expect(event).toMatchObject({ after: expect.stringContaining('"by":"oidc"') })
  })

  it("asks the provider with PKCE, a state and a nonce that are new each time, and keeps them sealed", async () => {
    const first = await server.send("GET", begin)
    const [set = ""] = first.headers.getSetCookie()
    expect(set).toMatch(/^plumbline\.single-sign-on=.*Path=\/api\/auth\/oidc; HttpOnly; SameSite=Lax$/)
    const request = new URL(locationOf(first)).searchParams
    expect(Object.fromEntries(request)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      scope: "openid profile",
      redirect_uri: `${server.address}/api/auth/oidc/callback`,
    })
    const again = new URL(locationOf(await server.send("GET", begin))).searchParams
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(request.get(name)).toMatch(/^[\w-]{43}$/)
      expect(again.get(name)).not.toBe(request.get(name))
      expect(set).not.toContain(request.get(name))
    }
  })

  it.each([
    ["of another issuer", { issuer: "https://elsewhere.example" }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["for another program", { audience: "something-else" }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["with another nonce", { nonce: "made-up" }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["that has expired", { expires: Math.floor(Date.now() / 1000) - 600 }, "OAUTH_JWT_TIMESTAMP_CHECK_FAILED"],
    ["that somebody else signed", { isSignedByAnother: true }, "OAUTH_INVALID_RESPONSE"],
    ["that does not come at all", { tokenStatus: 500 }, "OAUTH_RESPONSE_IS_NOT_CONFORM"],
  ])("takes no token %s", async (_, bent, said) => {
    provider.bent = { ...provider.bent, ...bent }
    const response = await goRound("console")
    expect(locationOf(response)).toBe("/console/#sign-in=failed")
    expect(await personBehind(response)).toBeUndefined()
    expect(await lastRefusal()).toMatchObject({ why: "failed", address: "127.0.0.1", said })
  })

  it("takes no answer with another state, of another browser, or a second time", async () => {
    const otherState = await goRound("form", (back, cookie) => {
      back.searchParams.set("state", "made-up")
      return [back, cookie]
    })
    expect(locationOf(otherState)).toBe("/form/#sign-in=failed")
    const [foreign = ""] = cookiesOf(await server.send("GET", begin))
    expect(locationOf(await goRound("form", (back) => [back, foreign]))).toBe("/form/#sign-in=failed")
    expect((await goRound("form", (back) => [back, ""])).status).toBe(400)
    expect(locationOf(await goRound("form", (back) => [back, "plumbline.single-sign-on=made-up"]))).toMatch(/failed$/)
    let kept: [URL, string] | undefined
    expect(await personBehind(await goRound("form", (...sent) => (kept = sent)))).toBe("duji")
    const [back, cookie] = kept ?? []
    const replayed = await server.send("GET", `${back?.pathname}${back?.search}`, { headers: { cookie: cookie ?? "" } })
    expect(locationOf(replayed)).toBe("/form/#sign-in=failed")
  })

  it("fills no audit with nonsense: ten refusals of a kind from one address, and no more for a while", async () => {
    const refusals = async () => {
      const [row] = await server.readDatabase("select count(*) as count from audit where action = 'refuseSignIn'")
      return Number(row?.["count"])
    }
    const before = await refusals()
    for (let tried = 0; tried < 12; tried++) {
      const headers = { cookie: "plumbline.single-sign-on=made-up" }
      const response = await server.send("GET", "/api/auth/oidc/callback?code=1&state=2", { headers })
      expect(locationOf(response)).toBe("/form/#sign-in=failed")
    }
    expect((await refusals()) - before).toBe(10)
    expect(await personBehind(await goRound())).toBe("duji")
  })

  it("creates nobody, and lets in nobody who left", async () => {
    const count = () => server.readDatabase("select count(*) as count from people")
    const before = await count()
    provider.bent.claims = { sub: "stranger-1", preferred_username: "stranger" }
    const unknown = await goRound()
    expect([locationOf(unknown), await personBehind(unknown)]).toEqual(["/form/#sign-in=unknown", undefined])
    expect(await lastRefusal()).toMatchObject({ why: "unknown", username: "stranger" })
    expect(await count()).toEqual(before)

    const admin = await server.signedIn("admin")
    const { people } = await bodyOf(admin.request("GET /people"))
    const person = people.find(({ username }) => username === "lieshan")?.id ?? ""
    await bodyOf(admin.request("POST /people/{person}/disable", { params: { person }, body: {} }))
    provider.bent.claims = { sub: "lieshan-1", preferred_username: "lieshan" }
    const gone = await goRound()
    expect([locationOf(gone), await personBehind(gone)]).toEqual(["/form/#sign-in=unknown", undefined])
    expect(await lastRefusal()).toMatchObject({ why: "disabled", username: "lieshan" })
  })

  it("takes no token without the name, or with a name that is no text", async () => {
    for (const name of [undefined, "", 7, ["duji"]]) {
      provider.bent.claims = { sub: "duji-1", preferred_username: name, name: "duji" }
      expect(locationOf(await goRound())).toBe("/form/#sign-in=failed")
      expect(await lastRefusal()).toMatchObject({ why: "noName" })
    }
  })

  it("lets nobody in under a name that another account of the provider came with before", async () => {
    expect(await personBehind(await goRound())).toBe("duji")
    provider.bent.claims = { sub: "somebody-else", preferred_username: "duji" }
    expect(locationOf(await goRound())).toBe("/form/#sign-in=unknown")
    expect(await lastRefusal()).toMatchObject({ why: "otherAccount", username: "duji" })
    provider.bent.claims = { sub: "duji-1", preferred_username: "xiangshan" }
    expect(locationOf(await goRound())).toBe("/form/#sign-in=unknown")

    const admin = await server.signedIn("admin")
    const { people } = await bodyOf(admin.request("GET /people"))
    const person = people.find(({ username }) => username === "suixi")?.id ?? ""
    provider.bent.claims = { sub: "suixi-1", preferred_username: "suixi" }
    expect(await personBehind(await goRound())).toBe("suixi")
    const reset = { params: { person }, body: { password: "told-by-telephone" } }
    await bodyOf(admin.request("PUT /people/{person}/password", reset))
    provider.bent.claims = { sub: "suixi-2", preferred_username: "suixi" }
    expect(await personBehind(await goRound())).toBe("suixi")
  })

  it("asks for the second factor of whoever has one", async () => {
    const time = new Date().toISOString()
    const { token: open } = await bodyOf(createClient({ baseUrl: server.address }).signIn("xiangshan", password))
    const { secret } = await addSecondFactor(createClient({ baseUrl: server.address, token: open }), time)
    provider.bent.claims = { sub: "xiangshan-1", preferred_username: "XiangShan" }
    const response = await goRound()
    expect(await personBehind(response)).toBeUndefined()
    const challenge = /^\/form\/#code=([\w-]{43})$/.exec(locationOf(response))?.[1] ?? ""
    const code = codeAt(secret, new Date(Date.parse(time) + 30_000).toISOString())
    expect((await createClient({ baseUrl: server.address }).signInWithCode(challenge, code)).ok).toBe(true)
    const [event] = await server.readDatabase(
      "select after from audit where action = 'signIn' order by sequence desc limit 1",
    )
    expect(JSON.parse(String(event?.["after"]))).toEqual({ address: "127.0.0.1", by: "oidc", code: "app" })
  })

  it("writes no code, token or name of the way into the log", () => {
    expect(server.logged.join("\n")).not.toMatch(/code=|state=|id_token|a shared secret/)
  })
})

describe("a provider that is out of reach", () => {
  it("keeps nobody with a password out, and is asked again at the next sign-in", async () => {
    const oidc = {
      PLUMBLINE_OIDC_ISSUER: "http://127.0.0.1:9",
      PLUMBLINE_OIDC_CLIENT_ID: "x",
      PLUMBLINE_OIDC_CLIENT_SECRET: "y",
    }
    const server = await startTestServer({ demo: true, oidc })
    for (let tried = 0; tried < 2; tried++) {
      const response = await server.send("GET", `${begin}?to=console`)
      expect([response.status, response.headers.get("location")]).toEqual([302, "/console/#sign-in=away"])
    }
    expect((await createClient({ baseUrl: server.address }).signIn("admin", password)).ok).toBe(true)
    await server.stop()
  })

  it("is not there at all where no setting names it", async () => {
    const server = await startTestServer()
    expect(await (await server.send("GET", "/api/auth/ways")).json()).toEqual({})
    for (const path of [begin, "/api/auth/oidc/callback"]) expect((await server.send("GET", path)).status).toBe(404)
    await server.stop()
  })
})
