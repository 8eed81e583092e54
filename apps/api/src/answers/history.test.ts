import type { Client } from "@plumbline/client"
import type { Layer } from "@plumbline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("the history of an answer", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  const at = (criterion: string) => ({ assessment: year.assessment, criterion })
  const save = (client: Client, criterion: string, version: number, grounds: string) =>
    bodyOf(
      client.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: at(criterion),
        body: { facts: {}, grounds },
        ifMatch: `"${year.epoch}.${version}"`,
      }),
    )
  const restore = (criterion: string, seen: number, version: number) =>
    year.county.request("PUT /assessments/{assessment}/answers/{criterion}/restored", {
      params: at(criterion),
      body: { version },
      ifMatch: `"${year.epoch}.${seen}"`,
    })
  const history = (client: Client, layer: Layer, criterion: string) =>
    client.request("GET /assessments/{assessment}/history/{layer}/{criterion}", { params: { ...at(criterion), layer } })

  it("tells who changed what, when, before and after, and which version was brought back", async () => {
    await save(year.county, "c1", 0, "初稿")
    await save(year.admin, "c1", 1, "代录")
    const saved = await bodyOf(restore("c1", 2, 1))
    expect(saved).toMatchObject({ version: 3, grounds: "初稿", onBehalf: false })
    const { changes } = await bodyOf(history(year.lead, "self", "c1"))
    expect(changes).toMatchObject([
      { version: 1, action: "answer", by: "濉溪县填报员", after: { grounds: "初稿" } },
      { version: 2, action: "answer", by: "市中心管理员", before: { grounds: "初稿" }, after: { grounds: "代录" } },
      {
        version: 3,
        action: "restore",
        restored: 1,
        before: { grounds: "代录" },
        after: { facts: {}, grounds: "初稿" },
      },
    ])
    expect(changes[0]).not.toHaveProperty("before")
    expect(changes.every((change) => Number.isFinite(Date.parse(change.at)))).toBe(true)
  })

  it("brings nothing back over what somebody else saved, nor a version that never was", async () => {
    await save(year.county, "c2", 0, "一")
    await save(year.county, "c2", 1, "二")
    expect(await refusalOf(restore("c2", 1, 1))).toBe("stale")
    expect(await refusalOf(restore("c2", 2, 3))).toBe("notFound")
  })

  it("shows a blind reviewer no colleague's marks, and a county none", async () => {
    await year.server.changeDatabase("update assessments set state = 'submitted' where id = ?", year.assessment)
    const body = { verdict: "agreed" as const, changes: [], sawVersion: 0 }
    for (const client of [year.lead, year.second]) {
      const request = { params: at("c3"), body, ifMatch: `"${year.epoch}.0"` }
      await bodyOf(client.request("PUT /assessments/{assessment}/marks/{criterion}", request))
    }
    const by = async (client: Client) =>
      (await bodyOf(history(client, "verified", "c3"))).changes.map((change) => change.by)
    expect(await by(year.lead)).toHaveLength(2)
    expect(await by(year.admin)).toHaveLength(2)
    expect(await by(year.second)).toEqual([year.people.reviewer2.name])
    expect(await refusalOf(history(year.county, "verified", "c3"))).toBe("wrongState")
  })
})
