import { createClient } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../../testing/expect.ts"
import { addSecondFactor, codeAt } from "../../testing/second-factor.ts"
import { password, startTestServer, type TestServer } from "../../testing/server.ts"

describe("the second factor", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  /** Half a minute for each code, so that every one is fresh. */
  let clock = Date.parse("2019-03-01T08:00:00.000Z")
  function later(seconds = 30): string {
    clock += seconds * 1000
    const time = new Date(clock).toISOString()
    server.setClock(time)
    return time
  }
  const stranger = () => createClient({ baseUrl: server.address })
  const sessionOf = async (username: string) => {
    const { token } = await bodyOf(stranger().signIn(username, password))
    return createClient({ baseUrl: server.address, token })
  }
  async function challengeFor(username: string): Promise<string> {
    const { code, challenge } = await problemOf(stranger().signIn(username, password))
    expect(code).toBe("codeNeeded")
    return challenge ?? ""
  }
  const codeFor = async (username: string, code: string) =>
    stranger().signInWithCode(await challengeFor(username), code)

  it("is turned on with the password and a first code, and asked for from then on", async () => {
    const [own, elsewhere] = [await sessionOf("duji"), await sessionOf("duji")]
    const wrong = await problemOf(own.request("POST /me/second-factor", { body: { password: "not-the-one" } }))
    expect(wrong.faults?.map(({ at }) => at)).toEqual(["password"])
    expect(await refusalOf(own.request("PUT /me/second-factor", { body: { code: "123456" } }))).toBe("wrongState")
    const begun = await bodyOf(own.request("POST /me/second-factor", { body: { password } }))
    expect(begun.uri).toContain(begun.secret)
    const early = await problemOf(own.request("PUT /me/second-factor", { body: { code: "000000" } }))
    expect(early.faults?.map(({ at }) => at)).toEqual(["code"])
    expect((await stranger().signIn("duji", password)).ok).toBe(true)

    const body = { code: codeAt(begun.secret, later()) }
    const { recoveryCodes } = await bodyOf(own.request("PUT /me/second-factor", { body }))
    expect(recoveryCodes).toHaveLength(10)
    expect((await bodyOf(own.session())).secondFactorSince).toBe(new Date(clock).toISOString())
    expect(await refusalOf(elsewhere.session())).toBe("notSignedIn")
    expect(await refusalOf(own.request("POST /me/second-factor", { body: { password } }))).toBe("taken")

    const { token } = await bodyOf(codeFor("duji", codeAt(begun.secret, later())))
    const me = await bodyOf(createClient({ baseUrl: server.address, token }).session())
    expect(me.username).toBe("duji")
  })

  it("gives a browser its cookie only after the code, and a wrong password no challenge", async () => {
    const { secret } = await addSecondFactor(await sessionOf("lieshan"), later())
    const half = await server.send("POST", "/api/auth/sign-in/username", { body: { username: "lieshan", password } })
    expect([half.status, half.headers.getSetCookie()]).toEqual([401, []])
    const body = { challenge: await challengeFor("lieshan"), code: codeAt(secret, later()) }
    const whole = await server.send("POST", "/api/auth/sign-in/code", { body })
    expect(whole.headers.getSetCookie()[0]).toMatch(/^better-auth\.session_token=.*HttpOnly/)
    const { code, challenge } = await problemOf(stranger().signIn("lieshan", "wrong-password"))
    expect([code, challenge]).toEqual(["wrongPassword", undefined])
  })

  it("takes a code once, even when it comes twice at the same moment", async () => {
    const { secret } = await addSecondFactor(await sessionOf("xiangshan"), later())
    const code = codeAt(secret, later())
    const challenges = [await challengeFor("xiangshan"), await challengeFor("xiangshan")]
    const both = await Promise.all(challenges.map((challenge) => stranger().signInWithCode(challenge, code)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await refusalOf(codeFor("xiangshan", code))).toBe("wrongCode")
    later()
    expect(await refusalOf(codeFor("xiangshan", code))).toBe("wrongCode")
    expect((await codeFor("xiangshan", codeAt(secret, later()))).ok).toBe(true)
  })

  it("takes each recovery code once, however it is typed, and says how many are left", async () => {
    const own = await sessionOf("suixi")
    const { secret, recoveryCodes } = await addSecondFactor(own, later())
    const [first = "", second = ""] = recoveryCodes
    expect((await codeFor("suixi", first.toLowerCase().replaceAll("-", " "))).ok).toBe(true)
    expect(await refusalOf(codeFor("suixi", first))).toBe("wrongCode")
    const state = await bodyOf(own.request("GET /me/second-factor"))
    expect(state).toMatchObject({ recoveryCodesLeft: 9, isRequired: false })

    const body = { password, code: codeAt(secret, later()) }
    const anew = await bodyOf(own.request("POST /me/second-factor/recovery-codes", { body }))
    expect(await refusalOf(codeFor("suixi", second))).toBe("wrongCode")
    expect((await codeFor("suixi", anew.recoveryCodes[0] ?? "")).ok).toBe(true)
  })

  it("is turned off with the password and a code, and with neither alone", async () => {
    const own = await sessionOf("reviewer1")
    const { secret } = await addSecondFactor(own, later())
    const remove = async (body: { password: string; code: string }) =>
      (await problemOf(own.request("POST /me/second-factor/remove", { body }))).faults?.map(({ at }) => at)
    expect(await remove({ password, code: "000000" })).toEqual(["code"])
    expect(await remove({ password: "not-the-one", code: codeAt(secret, later()) })).toEqual(["password"])
    const body = { password, code: codeAt(secret, later()) }
    const after = await bodyOf(own.request("POST /me/second-factor/remove", { body }))
    expect(after.secondFactorSince).toBeUndefined()
    expect((await stranger().signIn("reviewer1", password)).ok).toBe(true)
  })

  it("is taken away by an administrator, never the own one, and every session of the person ends", async () => {
    const admin = await sessionOf("admin")
    const own = await sessionOf("reviewer2")
    const { id } = await bodyOf(own.session())
    await addSecondFactor(own, later())
    const challenge = await challengeFor("reviewer2")
    const me = (await bodyOf(admin.session())).id
    const reset = (person: string) => admin.request("DELETE /people/{person}/second-factor", { params: { person } })
    expect(await refusalOf(reset(me))).toBe("notAllowed")
    expect((await bodyOf(reset(id))).secondFactorSince).toBeUndefined()
    expect(await refusalOf(own.session())).toBe("notSignedIn")
    expect(await refusalOf(stranger().signInWithCode(challenge, "000000"))).toBe("notSignedIn")
    expect((await stranger().signIn("reviewer2", password)).ok).toBe(true)
  })

  it("is refused after ten wrong codes, for the person and from wherever they come", async () => {
    const own = await sessionOf("reviewer2")
    const { secret } = await addSecondFactor(own, later())
    for (let tried = 0; tried < 10; tried++) expect(await refusalOf(codeFor("reviewer2", "000000"))).toBe("wrongCode")
    expect(await refusalOf(codeFor("reviewer2", codeAt(secret, later())))).toBe("tooMany")
    later(15 * 60)
    expect((await codeFor("reviewer2", codeAt(secret, later()))).ok).toBe(true)
  })

  it("asks for the code soon, and with the password that still counts", async () => {
    const { secret } = await addSecondFactor(await sessionOf("reviewer1"), later())
    const slow = await challengeFor("reviewer1")
    expect(await refusalOf(stranger().signInWithCode(slow, codeAt(secret, later(5 * 60))))).toBe("notSignedIn")
    const open = await challengeFor("reviewer1")
    const admin = await sessionOf("admin")
    const { people } = await bodyOf(admin.request("GET /people"))
    const person = people.find(({ username }) => username === "reviewer1")?.id ?? ""
    const reset = { params: { person }, body: { password: "told-by-telephone" } }
    await bodyOf(admin.request("PUT /people/{person}/password", reset))
    expect(await refusalOf(stranger().signInWithCode(open, codeAt(secret, later())))).toBe("notSignedIn")
    expect(await refusalOf(stranger().signInWithCode("made-up", codeAt(secret, later())))).toBe("notSignedIn")
  })

  it("is in the audit, and neither secret nor code is in it, in the database, or in the log", async () => {
    const own = await sessionOf("admin")
    const { secret, recoveryCodes } = await addSecondFactor(own, later())
    const key = { "idempotency-key": "once" }
    const token = (await bodyOf(codeFor("admin", codeAt(secret, later())))).token
    const body = { password, code: codeAt(secret, later()) }
    const renewed = await server.send("POST", "/api/me/second-factor/recovery-codes", { token, body, headers: key })
    const [fresh = ""] = JSON.parse(await renewed.text()).recoveryCodes
    const tables = ["audit", "secondFactors", "recoveryCodes", "signInChallenges", "keptAnswers"]
    const written = await Promise.all(tables.map((table) => server.readDatabase(`select * from ${table}`)))
    const all = [JSON.stringify(written), ...server.logged].join("\n")
    for (const told of [secret, fresh, ...recoveryCodes]) {
      expect(all).not.toContain(told)
      expect(all).not.toContain(told.replaceAll("-", ""))
    }
    const actions = await server.readDatabase(
      "select distinct action from audit where action like '%Factor' or action like '%Code%'",
    )
    expect(actions.map(({ action }) => action).sort()).toEqual([
      "addSecondFactor",
      "beginSecondFactor",
      "removeSecondFactor",
      "renewRecoveryCodes",
      "resetSecondFactor",
      "wrongCode",
    ])
    const [last] = await server.readDatabase(
      "select after from audit where action = 'signIn' order by sequence desc limit 1",
    )
    expect(last).toMatchObject({ after: expect.stringContaining('"code":"app"') })
  })
})
