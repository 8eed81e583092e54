import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("assigning reviewers", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  const assign = (reviewers: { person: string; lead: boolean }[]) =>
    year.admin.request("PUT /assessments/{assessment}/reviewers", {
      params: { assessment: year.assessment },
      body: { reviewers },
    })
  const faultsOf = async (reviewers: { person: string; lead: boolean }[]) =>
    (await problemOf(assign(reviewers))).faults?.map(({ at }) => at)

  it("needs exactly one lead", async () => {
    const [one, two] = [year.people.reviewer1.id, year.people.reviewer2.id]
    expect(await faultsOf([{ person: one, lead: false }])).toEqual(["reviewers"])
    expect(await faultsOf([one, two].map((person) => ({ person, lead: true })))).toEqual(["reviewers"])
    expect((await bodyOf(assign([{ person: two, lead: true }]))).reviewers).toEqual([
      { person: two, name: "核查员乙", lead: true },
    ])
  })

  it("takes reviewers only, each once, and nobody of the own unit", async () => {
    const body = { username: "of-suixi", name: "濉溪人", password, role: "reviewer", unit: year.unit.id } as const
    const own = await bodyOf(year.admin.request("POST /people", { body }))
    expect(await faultsOf([{ person: own.id, lead: true }])).toEqual(["reviewers.0.person"])
    expect(await faultsOf([{ person: year.people.suixi.id, lead: true }])).toEqual(["reviewers.0.person"])
    expect(await faultsOf([{ person: "nobody", lead: true }])).toEqual(["reviewers.0.person"])
    const twice = { person: year.people.reviewer1.id, lead: false }
    expect(await faultsOf([{ ...twice, lead: true }, twice])).toEqual(["reviewers"])
  })

  it("may leave nobody, and then nobody reads on", async () => {
    expect((await bodyOf(assign([]))).reviewers).toEqual([])
    const read = year.lead.request("GET /assessments/{assessment}", { params: { assessment: year.assessment } })
    expect((await problemOf(read)).code).toBe("notAllowed")
  })
})
