import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { factsIn, fillIn, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

const worked = workedCase("year-like-any-other-1")

describe("what an administrator enters for a county (代录)", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await fillIn(year.admin, year, worked.facts)
  })
  afterAll(() => year.server.stop())

  const answersFor = async (client: Client) =>
    (await bodyOf(client.request("GET /assessments/{assessment}/answers", { params }))).answers
  const submit = async (client: Client) => {
    const { sheet } = await sheetFor(client, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    return client.request("POST /assessments/{assessment}/submit", { params, body })
  }

  it("is marked on each answer, with who it was", async () => {
    const answers = await answersFor(year.county)
    expect(answers.every(({ onBehalf, changedBy }) => onBehalf && changedBy === "市中心管理员")).toBe(true)
  })

  it("is the county's own again where the county saves it itself", async () => {
    await bodyOf(
      year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: { ...params, criterion: "c4" },
        body: { facts: factsIn(worked.facts, "c4"), grounds: "本单位核对无误" },
        ifMatch: `"${year.epoch}.1"`,
      }),
    )
    const own = (await answersFor(year.admin)).filter(({ onBehalf }) => !onBehalf)
    expect(own.map(({ criterion, changedBy }) => `${criterion} ${changedBy}`)).toEqual(["c4 濉溪县填报员"])
  })

  it("is submitted for the county too, also where only its confirmer could; the step says so, and the county is told", async () => {
    const confirmer = {
      username: "shen-he",
      name: "审核人",
      password,
      role: "county",
      unit: year.unit.id,
      part: "confirmer",
    } as const
    await year.server.newcomer(year.admin, confirmer)
    expect(await refusalOf(submit(year.county))).toBe("notAllowed")
    await bodyOf(submit(year.admin))
    const { steps } = await bodyOf(year.county.request("GET /assessments/{assessment}", { params }))
    expect(steps.at(-1)).toMatchObject({ action: "submit", by: "市中心管理员", onBehalf: true })
    const { notices } = await bodyOf(year.county.request("GET /inbox"))
    expect(notices[0]).toMatchObject({ kind: "submit", assessment: year.assessment })
  })

  it("is not said of what a county or a reviewer does, nor of what is the centre's own", async () => {
    const body = { remarks: [{ text: "请补充" }] }
    await bodyOf(year.admin.request("POST /assessments/{assessment}/return", { params, body }))
    await bodyOf(submit(await year.server.signedIn("shen-he")))
    await bodyOf(year.lead.request("POST /assessments/{assessment}/begin-review", { params }))
    const { steps } = await bodyOf(year.admin.request("GET /assessments/{assessment}", { params }))
    expect(steps.map(({ action, onBehalf }) => [action, onBehalf])).toEqual([
      ["submit", true],
      ["return", undefined],
      ["submit", undefined],
      ["beginReview", undefined],
    ])
  })

  it("is on record as the administrator's own doing", async () => {
    const events = await year.server.readDatabase(
      "select distinct person from audit where chain = ? and action = 'answer' order by person",
      year.assessment,
    )
    const people = [year.people.admin.id, year.people.suixi.id].toSorted()
    expect(events.map(({ person }) => person)).toEqual(people)
  })
})
