import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { bringTo } from "../testing/steps.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("remarks", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
    await bringTo(year, "submitted")
  })
  afterAll(() => year.server.stop())

  const say = (client: Client, body: { criterion?: string; text: string; replyTo?: string }) =>
    client.request("POST /assessments/{assessment}/remarks", { params: { assessment: year.assessment }, body })
  const close = (client: Client, remark: string) =>
    client.request("POST /assessments/{assessment}/remarks/{remark}/close", {
      params: { assessment: year.assessment, remark },
    })
  const remarks = async (client: Client) =>
    (await bodyOf(client.request("GET /assessments/{assessment}", { params: { assessment: year.assessment } }))).remarks
  const openRemarks = async (client: Client) =>
    (await bodyOf(client.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))).rows.find(
      ({ assessment }) => assessment === year.assessment,
    )?.openRemarks
  const told = async (client: Client) =>
    (await bodyOf(client.request("GET /inbox"))).notices.filter(({ kind }) => kind === "remark").length

  let question = ""

  it("are asked by a reviewer about a criterion, answered by the county, and told to the others", async () => {
    const asked = await bodyOf(say(year.lead, { criterion: "c15", text: "3月的稿件链接打不开" }))
    question = asked.id
    expect(asked).toMatchObject({ criterion: "c15", text: "3月的稿件链接打不开", by: "核查员甲" })
    expect([await told(year.county), await told(year.admin), await told(year.lead)]).toEqual([1, 1, 0])
    const answered = await bodyOf(say(year.county, { text: "已补传截图", replyTo: question }))
    expect(answered).toMatchObject({ criterion: "c15", replyTo: question, by: "濉溪县填报员" })
    expect(await remarks(year.second)).toEqual([asked, answered])
    expect(await openRemarks(year.lead)).toBe(1)
  })

  it("belong to the question that they answer, however they answer it", async () => {
    const [, answered] = await remarks(year.lead)
    const again = await bodyOf(say(year.lead, { text: "收到", replyTo: answered?.id ?? "" }))
    expect(again.replyTo).toBe(question)
  })

  it("are closed by whoever asked or by the centre, and then take no more answers", async () => {
    expect(await refusalOf(close(year.county, question))).toBe("notAllowed")
    expect(await bodyOf(close(year.lead, question))).toMatchObject({ closedBy: "核查员甲" })
    expect(await refusalOf(say(year.county, { text: "还有一点", replyTo: question }))).toBe("wrongState")
    expect(await openRemarks(year.lead)).toBeUndefined()
    const own = await bodyOf(say(year.county, { text: "何时核查？" }))
    expect(own.criterion).toBeUndefined()
    expect(await bodyOf(close(year.admin, own.id))).toMatchObject({ closedBy: "市中心管理员" })
  })

  it("are for those who work on the assessment, about criteria that there are", async () => {
    const other = await year.server.signedIn("xiangshan")
    expect(await refusalOf(say(other, { text: "？" }))).toBe("notAllowed")
    expect(await refusalOf(say(year.lead, { criterion: "c99", text: "？" }))).toBe("notFound")
    expect(await refusalOf(say(year.lead, { text: "？", replyTo: "nothing" }))).toBe("notFound")
    expect(await refusalOf(close(year.admin, "nothing"))).toBe("notFound")
    expect(await refusalOf(say(year.lead, { text: "  " }))).toBe("invalid")
  })

  it("leave their events in the chain of the assessment", async () => {
    const events = await year.server.readDatabase(
      "select action from audit where chain = ? and action like '%emark' order by sequence",
      year.assessment,
    )
    expect(events.map(({ action }) => action)).toEqual([
      "remark",
      "remark",
      "remark",
      "closeRemark",
      "remark",
      "closeRemark",
    ])
  })
})
