import { type Client, createClient } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("someone who leaves", () => {
  let year: TestYear
  let admin: Client
  beforeAll(async () => {
    year = await startTestYear()
    admin = year.admin
  })
  afterAll(() => year.server.stop())

  const disable = (person: string, handOverTo?: string) =>
    admin.request("POST /people/{person}/disable", {
      params: { person },
      body: handOverTo === undefined ? {} : { handOverTo },
    })
  const enable = (person: string) => admin.request("POST /people/{person}/enable", { params: { person } })
  const marksOf = async (client: Client) => {
    const params = { assessment: year.assessment }
    return (await bodyOf(client.request("GET /assessments/{assessment}/marks", { params }))).marks
  }

  it("hands over to a colleague what is still to be reviewed, with the marks made so far", async () => {
    const { reviewer1, reviewer2, suixi } = year.people
    const params = { assessment: year.assessment, criterion: "c15" }
    const mark = { verdict: "agreed", changes: [], sawVersion: 0 } as const
    await year.server.changeDatabase("update assessments set state = 'inReview' where id = ?", year.assessment)
    const saved = await year.lead.request("PUT /assessments/{assessment}/marks/{criterion}", {
      params,
      body: mark,
      ifMatch: `"${year.epoch}.0"`,
    })
    expect(saved.ok).toBe(true)
    const refused = await problemOf(disable(reviewer1.id))
    expect(refused).toMatchObject({ code: "workToHandOver", faults: [{ at: "handOverTo" }] })
    expect(refused.faults?.[0]?.zh).toContain("濉溪县")
    expect(await refusalOf(disable(reviewer1.id, suixi.id))).toBe("invalid")
    expect(await refusalOf(disable(reviewer1.id, reviewer1.id))).toBe("invalid")
    await bodyOf(disable(reviewer1.id, reviewer2.id))
    const shown = await bodyOf(
      admin.request("GET /assessments/{assessment}", { params: { assessment: year.assessment } }),
    )
    expect(shown.reviewers).toEqual([{ person: reviewer2.id, name: "核查员乙", lead: true }])
    expect(await marksOf(year.second)).toMatchObject([{ criterion: "c15", reviewer: reviewer2.id }])
    expect(await refusalOf(year.lead.session())).toBe("notSignedIn")
    const events = await year.server.readDatabase("select before, after from audit where action = 'handOver'")
    expect(events).toContainEqual({
      before: JSON.stringify({ reviewer: reviewer1.id }),
      after: JSON.stringify({ reviewer: reviewer2.id, marks: ["c15"] }),
    })
  })

  it("cannot sign in, be assigned or confirm, and all of that again once back", async () => {
    const { reviewer1, reviewer2 } = year.people
    const signIn = () =>
      year.server.send("POST", "/api/auth/sign-in/username", { body: { username: "reviewer1", password } })
    const assign = () =>
      admin.request("PUT /assessments/{assessment}/reviewers", {
        params: { assessment: year.assessment },
        body: {
          reviewers: [
            { person: reviewer2.id, lead: true },
            { person: reviewer1.id, lead: false },
          ],
        },
      })
    expect((await signIn()).status).toBe(401)
    expect((await problemOf(assign())).faults?.map(({ at }) => at)).toEqual(["reviewers.1.person"])
    const back = await bodyOf(enable(reviewer1.id))
    expect(back.disabledAt).toBeUndefined()
    expect((await signIn()).status).toBe(200)
    expect((await assign()).ok).toBe(true)
  })

  it("leaves the unit without a confirmer when there was but one", async () => {
    const body = { username: "shen", name: "审核人", role: "county", unit: year.unit.id, part: "confirmer" } as const
    const { id } = await bodyOf(admin.request("POST /people", { body: { ...body, password: "first-password" } }))
    const hasConfirmer = async () =>
      (await bodyOf(admin.request("GET /assessments/{assessment}", { params: { assessment: year.assessment } })))
        .hasConfirmer
    expect(await hasConfirmer()).toBe(true)
    await bodyOf(disable(id))
    expect(await hasConfirmer()).toBe(false)
  })

  it("is never the last administrator", async () => {
    const { id } = year.people.admin
    const demote = () =>
      admin.request("PUT /people/{person}", { params: { person: id }, body: { name: "中心", role: "auditor" } })
    expect(await refusalOf(disable(id))).toBe("lastAdministrator")
    expect(await refusalOf(demote())).toBe("lastAdministrator")
    const other = await year.server.newcomer(admin, {
      username: "deputy",
      name: "副手",
      role: "administrator",
      password,
    })
    await bodyOf(disable(other.id))
    expect(await refusalOf(disable(id))).toBe("lastAdministrator")
    await bodyOf(enable(other.id))
    expect((await disable(id)).ok).toBe(true)
    expect(await refusalOf(admin.session())).toBe("notSignedIn")
    const baseUrl = year.server.address
    const { token } = await bodyOf(createClient({ baseUrl }).signIn("deputy", password))
    admin = createClient({ baseUrl, token })
  })

  it("may only have changed places, which is refused while there is open work or no such unit", async () => {
    const { reviewer2, xiangshan } = year.people
    const change = (person: string, body: { name: string; role: "reviewer" | "county" | "auditor"; unit?: string }) =>
      admin.request("PUT /people/{person}", { params: { person }, body })
    expect(await refusalOf(change(reviewer2.id, { name: "核查员乙", role: "auditor" }))).toBe("workToHandOver")
    expect(await refusalOf(change(xiangshan.id, { name: "相山", role: "county" }))).toBe("invalid")
    expect(await refusalOf(change("nobody", { name: "无", role: "auditor" }))).toBe("notFound")
    const moved = await bodyOf(change(xiangshan.id, { name: "王芳", role: "county", unit: year.unit.id }))
    expect(moved).toMatchObject({ name: "王芳", unit: year.unit.id })
  })
})
