import { createClient } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { problemIn, refusalOf } from "../testing/expect.ts"
import { password, startTestServer, type TestServer } from "../testing/server.ts"

const signInPath = "/api/auth/sign-in/username"

describe("signing in", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  const signIn = (body: unknown, headers: Record<string, string> = {}) =>
    server.send("POST", signInPath, { body, headers })

  it("gives programs a token and browsers a cookie that no script can read", async () => {
    const response = await signIn({ username: "admin", password })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ token: expect.any(String), user: { username: "admin" } })
    const [cookie = ""] = response.headers.getSetCookie()
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    const me = await server.send("GET", "/api/me", { headers: { cookie: cookie.split(";")[0] ?? "" } })
    expect(await me.json()).toMatchObject({ username: "admin", role: "administrator" })
  })

  it("does not mind how a user name is capitalised", async () => {
    expect((await signIn({ username: " Admin ", password })).status).toBe(200)
  })

  it("says the same of a wrong name as of a wrong password", async () => {
    const answers = await Promise.all(
      ["admin", "nobody", "a", "名字", "no body"].map(async (username) => {
        const problem = await problemIn(await signIn({ username, password: "wrong-password" }))
        return JSON.stringify(problem)
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('"wrongPassword"')
  })

  it("names what is missing, and never repeats what was typed", async () => {
    const response = await signIn({ username: "admin", password: 7, extra: "secret words" })
    const problem = await problemIn(response)
    expect([problem.status, problem.faults?.map(({ at }) => at)]).toEqual([422, ["password"]])
    expect(JSON.stringify(problem)).not.toContain("secret words")
  })

  it("ends at signing out, for that session alone", async () => {
    const tokenFor = async () => {
      const result = await createClient({ baseUrl: server.address }).signIn("duji", password)
      return result.ok ? result.body.token : ""
    }
    const [here, there] = [await tokenFor(), await tokenFor()]
    const client = createClient({ baseUrl: server.address, token: here })
    expect((await client.signOut()).ok).toBe(true)
    expect(await refusalOf(client.session())).toBe("notSignedIn")
    expect((await createClient({ baseUrl: server.address, token: there }).session()).ok).toBe(true)
  })

  it("ends by itself, and when its row is gone", async () => {
    const signInAgain = async () => {
      const result = await createClient({ baseUrl: server.address }).signIn("duji", password)
      return result.ok ? result.body.token : ""
    }
    const [expired, revoked, good] = [await signInAgain(), await signInAgain(), await signInAgain()]
    await server.changeDatabase("update session set expiresAt = '2019-01-01T00:00:00.000Z' where token = ?", expired)
    await server.changeDatabase("delete from session where token = ?", revoked)
    for (const token of [expired, revoked]) {
      const response = await server.send("GET", "/api/me", { token })
      expect([response.status, (await problemIn(response)).code]).toEqual([401, "notSignedIn"])
    }
    expect((await server.send("GET", "/api/me", { token: good })).status).toBe(200)
  })

  it("takes the cookie away at signing out", async () => {
    const [cookie = ""] = (await signIn({ username: "duji", password })).headers.getSetCookie()
    const own = cookie.split(";")[0] ?? ""
    const out = await server.send("POST", "/api/auth/sign-out", { headers: { cookie: own }, body: {} })
    expect(out.headers.getSetCookie().some((one) => /^better-auth\.session_token=;.*Max-Age=0/.test(one))).toBe(true)
    expect((await server.send("GET", "/api/me", { headers: { cookie: own } })).status).toBe(401)
  })

  it("is in the audit, with where it came from", async () => {
    const rows = await server.readDatabase(
      "select action, after from audit where chain = 'people' and action like 'sign%'",
    )
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(["signIn", "signOut"]))
    expect(rows[0]).toMatchObject({ after: expect.stringContaining("127.0.0.1") })
  })

  it("is refused to pages of another origin, whatever they claim", async () => {
    for (const origin of ["http://evil.example", "null", `${server.address}.evil.example`]) {
      const problem = await problemIn(await signIn({ username: "admin", password }, { origin }))
      expect(problem.code).toBe("notAllowed")
    }
    expect((await signIn({ username: "admin", password }, { origin: server.address })).status).toBe(200)
    const local = server.address.replace("127.0.0.1", "localhost")
    const response = await fetch(`${local}${signInPath}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: local },
      body: JSON.stringify({ username: "admin", password }),
    })
    expect(response.status).toBe(200)
  })

  it.each([
    ["POST", "/api/auth/sign-up/email"],
    ["POST", "/api/auth/sign-in/email"],
    ["POST", "/api/auth/is-username-available"],
    ["POST", "/api/auth/update-user"],
    ["POST", "/api/auth/change-password"],
    ["POST", "/api/auth/request-password-reset"],
    ["POST", "/api/auth/delete-user"],
    ["GET", "/api/auth/get-session"],
    ["GET", "/api/auth/list-sessions"],
  ])("opens no other way: %s %s is not there", async (method, path) => {
    const body = { username: "admin", email: "a@b.cd", password, name: "x" }
    const response = await server.send(method, path, {
      token: await server.tokenOf("admin"),
      ...(method === "POST" && { body }),
    })
    expect([response.status, (await problemIn(response)).code]).toEqual([404, "notFound"])
  })

  it("is refused for a while after ten wrong passwords, with the right one too, and only for that name", async () => {
    server.setClock("2019-03-01T08:00:00.000Z")
    for (let tried = 0; tried < 10; tried++) {
      expect((await signIn({ username: "lieshan", password: `wrong-${tried}` })).status).toBe(401)
    }
    expect((await problemIn(await signIn({ username: "Lieshan", password }))).code).toBe("tooMany")
    const forged = await signIn({ username: "lieshan", password }, { "x-forwarded-for": "10.1.2.3" })
    expect(forged.status).toBe(429)
    expect((await signIn({ username: "xiangshan", password })).status).toBe(200)
    await server.restart()
    expect((await signIn({ username: "lieshan", password })).status).toBe(429)
    server.setClock("2019-03-01T08:15:00.001Z")
    expect((await signIn({ username: "lieshan", password })).status).toBe(200)
    server.setClock(undefined)
  })

  it("lets no more than ten wrong passwords through when all of them come at once", async () => {
    server.setClock("2019-04-01T08:00:00.000Z")
    const tries = Array.from({ length: 25 }, (_, index) => signIn({ username: "duji", password: `wrong-${index}` }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
    server.setClock(undefined)
  })

  it("counts nobody who is right, however many come from one address", async () => {
    server.setClock("2019-05-01T08:00:00.000Z")
    for (let again = 0; again < 12; again++) {
      expect((await signIn({ username: "xiangshan", password })).status).toBe(200)
    }
    const kept = await server.readDatabase(
      "select count from signInFailures where since like '2019-05-01%' and count > 0",
    )
    expect(kept).toEqual([])
    server.setClock(undefined)
  })

  it("writes no password, token or cookie into the log", async () => {
    const token = await server.tokenOf("admin")
    await server.send("GET", `/api/me?token=${token}`, { token })
    const log = server.logged.join("\n")
    expect(log).toContain('"path":"/api/me"')
    expect(log).not.toContain(token)
    expect(log).not.toContain(password)
  })
})
