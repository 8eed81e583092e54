import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("rulings on the words of a rubric", () => {
  let year: TestYear
  let other: Client
  let digest = ""
  beforeAll(async () => {
    year = await startTestYear()
    other = await year.server.signedIn("xiangshan")
    const { rubrics } = await bodyOf(year.admin.request("GET /rubrics"))
    digest = rubrics[0]?.digest ?? ""
  })
  afterAll(() => year.server.stop())

  const rulings = async (client: Client) =>
    (await bodyOf(client.request("GET /rubrics/{digest}/rulings", { params: { digest } }))).rulings
  const ask = (client: Client, body: { criterion: string; question: string; answer?: string }) =>
    client.request("POST /rubrics/{digest}/rulings", { params: { digest }, body })
  const answer = (client: Client, ruling: string, words: string) =>
    client.request("PUT /rulings/{ruling}/answer", { params: { ruling }, body: { answer: words } })
  const kindsFor = async (client: Client) =>
    (await bodyOf(client.request("GET /inbox"))).notices
      .filter(({ kind }) => /ruling/i.test(kind))
      .map(({ zh }) => zh.replace(/(?<=濉溪县).*(?=：)/, ""))

  it("are asked for by a county, seen by the centre and that county alone until they are answered", async () => {
    const asked = await bodyOf(ask(year.county, { criterion: "c15", question: "外宣稿件是否计入？" }))
    expect(asked).toMatchObject({ number: "15", question: "外宣稿件是否计入？", askedBy: "濉溪县填报员" })
    expect(await rulings(year.county)).toEqual([asked])
    expect(await rulings(year.admin)).toEqual([asked])
    expect(await rulings(other)).toEqual([])
    expect(await rulings(year.lead)).toEqual([])
    expect(await kindsFor(year.admin)).toEqual(["濉溪县：第15条有新的口径提问"])
  })

  it("are answered by the centre to everyone, with date and author, and without who asked", async () => {
    const [asked] = await rulings(year.admin)
    const answered = await bodyOf(answer(year.admin, asked?.id ?? "", "不计入，只计先锋网采用的稿件。"))
    expect(answered).toMatchObject({ answer: "不计入，只计先锋网采用的稿件。", answeredBy: "市中心管理员" })
    const [seen] = await rulings(other)
    expect(seen).toEqual({ ...answered, askedBy: undefined })
    expect(await rulings(year.lead)).toHaveLength(1)
    // The demo's year runs under the same rubric.
    expect(await kindsFor(year.county)).toEqual(["濉溪县：第15条有新的口径", "濉溪县：第15条有新的口径"])
  })

  it("may be answered anew, and the audit keeps what was said before", async () => {
    const [first] = await rulings(year.admin)
    await bodyOf(answer(year.admin, first?.id ?? "", "计入。"))
    expect((await rulings(other))[0]?.answer).toBe("计入。")
    const events = await year.server.readDatabase(
      "select before from audit where action = 'answerRuling' order by sequence",
    )
    expect(events.map(({ before }) => before)).toEqual([null, expect.stringContaining("不计入")])
  })

  it("are given by the centre without a question from anyone, in the order of the criteria", async () => {
    await bodyOf(ask(year.admin, { criterion: "c2", question: "任务清单由谁录入？", answer: "县（区）填写。" }))
    expect((await rulings(other)).map(({ number }) => number)).toEqual(["2", "15"])
  })

  it("are nothing for an auditor to ask, and for nobody else to answer", async () => {
    const auditor = { username: "auditor", name: "审计员", password, role: "auditor" } as const
    await year.server.newcomer(year.admin, auditor)
    expect(await refusalOf(ask(await year.server.signedIn("auditor"), { criterion: "c2", question: "？" }))).toBe(
      "notAllowed",
    )
    const [one] = await rulings(other)
    for (const client of [other, year.county, year.lead]) {
      expect(await refusalOf(answer(client, one?.id ?? "", "我来答"))).toBe("notAllowed")
      expect(await refusalOf(ask(client, { criterion: "c2", question: "？", answer: "我来答" }))).toBe("notAllowed")
    }
    const wrong = await problemOf(ask(year.county, { criterion: "c99", question: "？" }))
    expect(wrong).toMatchObject({ code: "invalid", faults: [{ at: "criterion" }] })
    expect(await refusalOf(answer(year.admin, "nothing", "？"))).toBe("notFound")
  })

  it("leave the rubric and its digest as they are", async () => {
    const { rubrics } = await bodyOf(year.admin.request("GET /rubrics"))
    expect(rubrics[0]?.digest).toBe(digest)
  })
})
