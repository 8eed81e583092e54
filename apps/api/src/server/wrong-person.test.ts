import type { BodyOf, RouteName } from "@plumbline/contract"
import { routes } from "@plumbline/contract/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

/** One of each kind of person, seen from one assessment of 濉溪县 that is still a draft. */
const everyone = [
  "admin",
  "auditor",
  "lead",
  "second",
  "unassigned",
  "ownReviewer",
  "filler",
  "confirmer",
  "otherCounty",
] as const
type Who = (typeof everyone)[number]

const centre = ["admin"] as const
const readers = ["admin", "auditor", "lead", "second", "filler", "confirmer"] as const
const reviewers = ["lead", "second"] as const

/** Who gets past the door of each route. A new route without a rule does not compile. */
const opened: Record<RouteName, readonly Who[]> = {
  "GET /me": everyone,
  "PUT /me/password": everyone,
  "GET /me/second-factor": everyone,
  "POST /me/second-factor": everyone,
  "PUT /me/second-factor": everyone,
  "POST /me/second-factor/recovery-codes": everyone,
  "POST /me/second-factor/remove": everyone,
  "GET /me/mail": everyone,
  "PUT /me/mail": everyone,
  "GET /inbox": everyone,
  "GET /inbox/unread": everyone,
  "POST /inbox/read": everyone,
  "GET /people": ["admin", "auditor"],
  "POST /people": centre,
  "PUT /people/{person}": centre,
  "PUT /people/{person}/password": centre,
  "DELETE /people/{person}/second-factor": centre,
  "POST /people/{person}/disable": centre,
  "POST /people/{person}/enable": centre,
  "GET /units": everyone,
  "POST /units": centre,
  "GET /rubrics": everyone,
  "GET /rubrics/{digest}": everyone,
  "GET /drafts": ["admin", "auditor"],
  "POST /drafts": centre,
  "GET /drafts/{draft}": ["admin", "auditor"],
  "PUT /drafts/{draft}": centre,
  "DELETE /drafts/{draft}": centre,
  "POST /drafts/{draft}/recover": centre,
  "GET /drafts/{draft}/versions": ["admin", "auditor"],
  "GET /drafts/{draft}/versions/{version}": ["admin", "auditor"],
  "PUT /drafts/{draft}/restored": centre,
  "POST /drafts/{draft}/publish": centre,
  "GET /cycles": everyone,
  "POST /cycles": centre,
  "GET /cycles/{cycle}": everyone,
  "PUT /cycles/{cycle}": centre,
  "POST /cycles/{cycle}/units": centre,
  "GET /cycles/{cycle}/archive": ["admin", "auditor"],
  "GET /cycles/{cycle}/board": everyone,
  "POST /cycles/{cycle}/publish": centre,
  "POST /cycles/{cycle}/close": centre,
  "GET /assessments/{assessment}": readers,
  "GET /assessments/{assessment}/answers": readers,
  "GET /assessments/{assessment}/answers/{criterion}": readers,
  "POST /assessments/{assessment}/remarks": ["admin", "lead", "second", "filler", "confirmer"],
  "POST /assessments/{assessment}/remarks/{remark}/close": ["admin", "lead", "second", "filler", "confirmer"],
  "GET /rubrics/{digest}/rulings": everyone,
  "POST /rubrics/{digest}/rulings": everyone.filter((who) => who !== "auditor"),
  "PUT /rulings/{ruling}/answer": centre,
  "GET /assessments/{assessment}/evidence": readers,
  "DELETE /assessments/{assessment}/evidence/{evidence}": ["admin", "filler", "confirmer"],
  "PUT /assessments/{assessment}/answers/{criterion}": ["admin", "filler", "confirmer"],
  "PUT /assessments/{assessment}/answers": ["admin", "filler", "confirmer"],
  "PUT /assessments/{assessment}/answers/{criterion}/restored": ["admin", "filler", "confirmer"],
  "GET /assessments/{assessment}/history/{layer}/{criterion}": readers,
  "GET /assessments/{assessment}/events": readers,
  "GET /cycles/{cycle}/events": everyone,
  "PUT /assessments/{assessment}/presence": ["admin", "lead", "second", "filler", "confirmer"],
  "GET /audit/proof": ["admin", "auditor"],
  "GET /cycles/{cycle}/seal": everyone,
  "GET /proof/{fingerprint}": everyone,
  "GET /assessments/{assessment}/sheets/{layer}": readers,
  "GET /assessments/{assessment}/marks": readers,
  "GET /assessments/{assessment}/differences": readers,
  "PUT /assessments/{assessment}/marks/{criterion}": reviewers,
  "DELETE /assessments/{assessment}/marks/{criterion}": reviewers,
  "POST /assessments/{assessment}/marks/agree-rest": reviewers,
  "PUT /assessments/{assessment}/settlements/{criterion}": ["lead"],
  "GET /assessments/{assessment}/adjustments": readers,
  "PUT /assessments/{assessment}/adjustments/{criterion}": centre,
  "DELETE /assessments/{assessment}/adjustments/{criterion}": centre,
  "PUT /assessments/{assessment}/reviewers": centre,
  "PUT /assessments/{assessment}/extensions/{window}": centre,
  "DELETE /assessments/{assessment}/extensions/{window}": centre,
  "POST /cycles/{cycle}/corrigendum/preview": centre,
  "POST /cycles/{cycle}/corrigendum": centre,
  "GET /cycles/{cycle}/corrigenda": everyone,
  "POST /assessments/{assessment}/submit": ["admin", "confirmer"],
  "POST /assessments/{assessment}/begin-review": reviewers,
  "POST /assessments/{assessment}/finish": ["lead"],
  "POST /assessments/{assessment}/return": centre,
  "POST /assessments/{assessment}/decide": centre,
  "POST /assessments/{assessment}/withdraw": centre,
  "GET /assessments/{assessment}/appeals": readers,
  "POST /assessments/{assessment}/appeal": ["admin", "filler", "confirmer"],
  "PUT /assessments/{assessment}/appeals/{appeal}": centre,
  "POST /assessments/{assessment}/redecide": centre,
}

const digest = "0".repeat(64)
const mark: BodyOf<"PUT /assessments/{assessment}/marks/{criterion}"> = {
  verdict: "agreed",
  changes: [],
  sawVersion: 0,
}
const seen = { fingerprint: digest }
const [early, late] = ["2018-11-30T00:00:00Z", "2018-12-31T00:00:00Z"]

/** A body of the right shape for each route that takes one, so that only the person can be wrong. */
const bodies: { readonly [Name in RouteName as BodyOf<Name> extends undefined ? never : Name]: BodyOf<Name> } = {
  "PUT /me/password": { current: "not-the-password", next: "another-password" },
  "POST /me/second-factor": { password: "not-the-password" },
  "PUT /me/second-factor": { code: "000000" },
  "POST /me/second-factor/recovery-codes": { password: "not-the-password", code: "000000" },
  "POST /me/second-factor/remove": { password: "not-the-password", code: "000000" },
  "PUT /me/mail": { address: "someone@example.org" },
  "POST /inbox/read": { notices: ["none"] },
  "POST /people": { username: "newcomer", name: "新人", password, role: "auditor" },
  "PUT /people/{person}": { name: "新人", role: "auditor" },
  "PUT /people/{person}/password": { password },
  "POST /people/{person}/disable": {},
  "POST /rubrics/{digest}/rulings": { criterion: "c99", question: "？" },
  "PUT /rulings/{ruling}/answer": { answer: "是" },
  "POST /assessments/{assessment}/remarks": { criterion: "c99", text: "？" },
  "POST /drafts": { from: "rubric", digest },
  "PUT /drafts/{draft}": { rubric: { format: 1, id: "none" } },
  "PUT /drafts/{draft}/restored": { version: 1 },
  "POST /drafts/{draft}/publish": { digest, findings: digest },
  "POST /units": { code: "349999", name: "新区", kind: "district" },
  "POST /cycles": { name: "错", year: 2018, digest, period: { from: "2018-01", to: "2018-12" }, units: ["nobody"] },
  "PUT /cycles/{cycle}": {
    name: "错",
    blind: true,
    needsConfirmer: false,
    classifiedNotice: "无",
    fillingEnds: late,
    reviewEnds: early,
  },
  "POST /cycles/{cycle}/units": { units: ["nobody"] },
  "POST /cycles/{cycle}/publish": { fingerprints: {}, exceptions: [] },
  "POST /cycles/{cycle}/close": { exceptions: [] },
  "PUT /assessments/{assessment}/answers/{criterion}": { facts: {}, grounds: "" },
  "PUT /assessments/{assessment}/answers": {
    answers: [{ criterion: "c15", facts: {}, grounds: "", ifMatch: '"elsewhere.0"' }],
  },
  "PUT /assessments/{assessment}/answers/{criterion}/restored": { version: 1 },
  "PUT /assessments/{assessment}/presence": {},
  "PUT /assessments/{assessment}/marks/{criterion}": mark,
  "PUT /assessments/{assessment}/settlements/{criterion}": mark,
  "PUT /assessments/{assessment}/adjustments/{criterion}": { points: "-0.5", reason: "经研究" },
  "PUT /assessments/{assessment}/reviewers": { reviewers: [{ person: "nobody", lead: true }] },
  "PUT /assessments/{assessment}/extensions/{window}": { ends: late, reason: "请求延期" },
  "POST /cycles/{cycle}/corrigendum/preview": { digest },
  "POST /cycles/{cycle}/corrigendum": { digest, reason: "更正", preview: digest },
  "POST /assessments/{assessment}/submit": seen,
  "POST /assessments/{assessment}/finish": seen,
  "POST /assessments/{assessment}/return": { remarks: [{ text: "请补充" }] },
  "POST /assessments/{assessment}/decide": seen,
  "POST /assessments/{assessment}/withdraw": { reason: "有误" },
  "POST /assessments/{assessment}/appeal": { ...seen, appeals: [{ criterion: "c15", text: "请复核" }] },
  "PUT /assessments/{assessment}/appeals/{appeal}": { verdict: "rejected", answer: "维持原核定" },
  "POST /assessments/{assessment}/redecide": seen,
}

const names = Object.keys(routes) as RouteName[]

describe("every route as every person", () => {
  let year: TestYear
  let accounts: Record<Who, string>
  beforeAll(async () => {
    year = await startTestYear()
    const { admin, server, unit } = year
    const create = (body: BodyOf<"POST /people">) => server.newcomer(admin, body)
    await create({ username: "auditor", name: "审计员", password, role: "auditor" })
    await create({ username: "unassigned", name: "核查员丙", password, role: "reviewer" })
    await create({ username: "own-reviewer", name: "核查员丁", password, role: "reviewer", unit: unit.id })
    await create({ username: "confirmer", name: "审核人", password, role: "county", unit: unit.id, part: "confirmer" })
    accounts = {
      admin: await server.tokenOf("admin"),
      auditor: await server.tokenOf("auditor"),
      lead: await server.tokenOf("reviewer1"),
      second: await server.tokenOf("reviewer2"),
      unassigned: await server.tokenOf("unassigned"),
      ownReviewer: await server.tokenOf("own-reviewer"),
      filler: await server.tokenOf("suixi"),
      confirmer: await server.tokenOf("confirmer"),
      otherCounty: await server.tokenOf("xiangshan"),
    }
  })
  afterAll(() => year.server.stop())

  function ask(name: RouteName, token?: string): Promise<Response> {
    const [method = "", path = ""] = name.split(" ")
    const params: Record<string, string> = {
      assessment: year.assessment,
      cycle: year.cycle,
      criterion: "c15",
      person: "nobody",
      ruling: "nothing",
      draft: "nothing",
      version: "1",
      remark: "nothing",
      evidence: "nothing",
      layer: "self",
      window: "filling",
      appeal: "none",
      digest,
      fingerprint: digest,
    }
    const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? "")
    const body = name in bodies ? bodies[name as keyof typeof bodies] : undefined
    return year.server.send(method, `/api${filled}`, {
      ...(token !== undefined && { token }),
      ...(body !== undefined && { body }),
      // Of another epoch, so that nothing is ever changed by those who may.
      headers: { "if-match": '"elsewhere.0"' },
    })
  }

  it.each(names)("%s is closed to strangers", async (name) => {
    for (const token of [undefined, "made-up-token"]) {
      const response = await ask(name, token)
      expect([response.status, (await problemIn(response)).code]).toEqual([401, "notSignedIn"])
    }
  })

  it.each(names)("%s is closed to whoever it is not for", async (name) => {
    for (const who of everyone.filter((one) => !opened[name].includes(one))) {
      const response = await ask(name, accounts[who])
      const problem = await problemIn(response)
      expect([who, response.status, problem.code]).toEqual([who, 403, "notAllowed"])
      expect(Object.keys(problem).sort()).toEqual(["code", "en", "status", "title", "type", "zh"])
    }
  })

  it.each(names)("%s lets in whom it is for", async (name) => {
    for (const who of opened[name]) {
      const { status } = await ask(name, accounts[who])
      expect([who, status === 401 || status === 403 || status >= 500]).toEqual([who, false])
    }
  })

  it("shows a county nothing of other units on the board or the list", async () => {
    const { server, cycle } = year
    const other = await server.signedIn("xiangshan")
    expect((await bodyOf(other.request("GET /cycles/{cycle}/board", { params: { cycle } }))).rows).toEqual([])
    const { units } = await bodyOf(other.request("GET /units"))
    expect(units.map(({ name }) => name)).toEqual(["相山区"])
  })

  it("shows a reviewer only the units that were assigned", async () => {
    const { server, cycle } = year
    const unassigned = await server.signedIn("unassigned")
    expect((await bodyOf(unassigned.request("GET /cycles/{cycle}/board", { params: { cycle } }))).rows).toEqual([])
  })
})
