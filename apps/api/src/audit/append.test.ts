import { criteriaOf } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { fillIn, rubric, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

const [first = { id: "" }] = criteriaOf(rubric)

describe("the audit of an assessment", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
  })
  afterAll(() => year.server.stop())

  /** What was written since the last time someone asked, as "who did what to what". */
  let seen = 0
  async function written(): Promise<string[]> {
    const rows = await year.server.readDatabase(
      `select sequence, action, subject, coalesce(people.username, person) as who from audit
       left join people on people.id = audit.person where chain = ? order by sequence`,
      year.assessment,
    )
    const fresh = rows.slice(seen)
    seen = rows.length
    return fresh.map(({ who, action, subject }) => {
      return `${String(who)} ${String(action)} ${subject === year.assessment ? "it" : String(subject)}`
    })
  }
  const tag = (version: number) => `"${year.epoch}.${version}"`
  const fingerprint = async (layer: "self" | "verified" | "decided") => ({
    fingerprint: (await sheetFor(year.admin, year.assessment, layer)).sheet.fingerprint,
  })

  it("names who assigned, and who saved each answer", async () => {
    await fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
    expect(await written()).toEqual(["admin assign it", ...criteriaOf(rubric).map(({ id }) => `suixi answer ${id}`)])
  })

  it("holds nothing of what was refused", async () => {
    const criterion = { ...params, criterion: first.id }
    const refusals = await Promise.all(
      [
        year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
          params: criterion,
          body: { facts: {}, grounds: "" },
          ifMatch: tag(0),
        }),
        year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
          params: criterion,
          body: { facts: { nonsense: 1 }, grounds: "" },
          ifMatch: tag(1),
        }),
        year.county.request("POST /assessments/{assessment}/submit", {
          params,
          body: { fingerprint: "0".repeat(64) },
        }),
        year.admin.request("POST /assessments/{assessment}/return", {
          params,
          body: { remarks: [{ text: "请补充" }] },
        }),
      ].map(refusalOf),
    )
    expect(refusals).toEqual(["stale", "invalid", "fingerprintDiffers", "wrongState"])
    expect(await written()).toEqual([])
  })

  it("names the return with each remark, and every word of the reviewers", async () => {
    const submit = async () =>
      bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body: await fingerprint("self") }))
    await submit()
    // The second remark is on a criterion that is not there, so the first is not kept either.
    const remarks = [{ text: "请补充" }, { criterion: "c99", text: "请核对" }]
    const wrong = year.admin.request("POST /assessments/{assessment}/return", { params, body: { remarks } })
    expect(await refusalOf(wrong)).toBe("notFound")
    await bodyOf(
      year.admin.request("POST /assessments/{assessment}/return", { params, body: { remarks: remarks.slice(0, 1) } }),
    )
    const { remarks: kept } = await bodyOf(year.admin.request("GET /assessments/{assessment}", { params }))
    await submit()
    expect(await written()).toEqual([
      "suixi submit it",
      `admin remark ${kept[0]?.id}`,
      "admin return it",
      "suixi submit it",
    ])
    expect(kept.map(({ text }) => text)).toEqual(["请补充"])

    const mark = { params: { ...params, criterion: first.id } }
    const agreed = { verdict: "agreed", changes: [], sawVersion: 1 } as const
    await bodyOf(
      year.second.request("PUT /assessments/{assessment}/marks/{criterion}", {
        ...mark,
        body: agreed,
        ifMatch: tag(0),
      }),
    )
    await bodyOf(
      year.second.request("DELETE /assessments/{assessment}/marks/{criterion}", { ...mark, ifMatch: tag(1) }),
    )
    await bodyOf(
      year.lead.request("PUT /assessments/{assessment}/settlements/{criterion}", {
        ...mark,
        body: agreed,
        ifMatch: tag(0),
      }),
    )
    await bodyOf(year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
    expect(await written()).toEqual([
      "reviewer2 beginReview it",
      `reviewer2 mark ${first.id}`,
      `reviewer2 takeMarkBack ${first.id}`,
      `reviewer1 settle ${first.id}`,
      ...criteriaOf(rubric).map(({ id }) => `reviewer1 mark ${id}`),
    ])
  })

  it("names every step to the published result, and its fingerprint", async () => {
    const verified = await fingerprint("verified")
    await bodyOf(year.lead.request("POST /assessments/{assessment}/finish", { params, body: verified }))
    const adjustment = { params: { ...params, criterion: first.id } }
    await bodyOf(
      year.admin.request("PUT /assessments/{assessment}/adjustments/{criterion}", {
        ...adjustment,
        body: { points: "-0.5", reason: "经研究" },
        ifMatch: tag(0),
      }),
    )
    await bodyOf(
      year.admin.request("DELETE /assessments/{assessment}/adjustments/{criterion}", {
        ...adjustment,
        ifMatch: tag(1),
      }),
    )
    const decided = await fingerprint("decided")
    await bodyOf(year.admin.request("POST /assessments/{assessment}/decide", { params, body: decided }))
    await bodyOf(
      year.admin.request("POST /cycles/{cycle}/publish", {
        params: { cycle: year.cycle },
        body: { fingerprints: { [year.assessment]: decided.fingerprint }, exceptions: [] },
      }),
    )
    await bodyOf(year.admin.request("POST /assessments/{assessment}/withdraw", { params, body: { reason: "有误" } }))
    expect(await written()).toEqual([
      "reviewer1 finish it",
      `admin adjust ${first.id}`,
      `admin takeBackAdjustment ${first.id}`,
      "admin decide it",
      "admin publish it",
      "admin withdraw it",
    ])
    const [published] = await year.server.readDatabase(
      "select after from audit where chain = ? and action = 'publish'",
      year.assessment,
    )
    expect(JSON.parse(String(published?.["after"]))).toMatchObject(decided)
  })
})
