import { createClient } from "@plumbline/client"
import { sayFailure } from "../../server/failure.ts"
import { secondFactorFrom } from "./required.ts"
import { afterEach, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../../testing/expect.ts"
import { addSecondFactor } from "../../testing/second-factor.ts"
import { password, startTestServer, type TestServer } from "../../testing/server.ts"

describe("a centre that asks a second factor", () => {
  let server: TestServer
  afterEach(() => server.stop())

  const sessionOf = async (username: string) => {
    const { token } = await bodyOf(createClient({ baseUrl: server.address }).signIn(username, password))
    return { token, client: createClient({ baseUrl: server.address, token }) }
  }

  it("of administrators lets them do nothing else before, and leaves everybody else alone", async () => {
    server = await startTestServer({ demo: true, secondFactorOf: "administrators" })
    const { client: admin, token } = await sessionOf("admin")
    expect(await bodyOf(admin.session())).toMatchObject({ mustAddSecondFactor: true })
    expect(await refusalOf(admin.request("GET /people"))).toBe("addSecondFactor")
    const file = await server.send("GET", "/api/assessments/any/evidence/any/file", { token })
    expect(file.status).toBe(403)
    expect(await bodyOf(admin.request("GET /me/second-factor"))).toMatchObject({ isRequired: true })
    await addSecondFactor(admin, new Date().toISOString())
    expect((await bodyOf(admin.session())).mustAddSecondFactor).toBeUndefined()
    expect((await admin.request("GET /people")).ok).toBe(true)
    const { client: county } = await sessionOf("duji")
    expect((await bodyOf(county.session())).mustAddSecondFactor).toBeUndefined()
    expect((await county.request("GET /cycles")).ok).toBe(true)
  })

  it("of all asks it of a county as well", async () => {
    server = await startTestServer({ demo: true, secondFactorOf: "all" })
    const { client: county } = await sessionOf("duji")
    expect(await refusalOf(county.request("GET /cycles"))).toBe("addSecondFactor")
    await addSecondFactor(county, new Date().toISOString())
    expect((await county.request("GET /cycles")).ok).toBe(true)
  })
})

describe("the setting PLUMBLINE_REQUIRE_SECOND_FACTOR", () => {
  const from = (wished?: string) => secondFactorFrom({ PLUMBLINE_REQUIRE_SECOND_FACTOR: wished })

  it("asks nobody, administrators or all", () => {
    expect([from(), from(""), from("administrators"), from("all")]).toEqual([
      undefined,
      undefined,
      "administrators",
      "all",
    ])
  })

  it("starts nothing where it is misspelt, and says so", () => {
    const failure = () => {
      try {
        return from("administrator")
      } catch (error) {
        return sayFailure(error, { data: "" })
      }
    }
    expect(failure()).toContain("PLUMBLINE_REQUIRE_SECOND_FACTOR is administrators or all")
  })
})
