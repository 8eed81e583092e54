import type { AnswerBody } from "@plumbline/contract"
import {
  type CountFact,
  criteriaOf,
  type Fact,
  type JudgedFact,
  type PartOfWholeFact,
  type SeriesFact,
  type YesNoFact,
} from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn, problemOf, refusalOf } from "../testing/expect.ts"
import { openYear, rubric, sheetFor, startTestYear, type TestYear } from "../testing/year.ts"

const route = "PUT /assessments/{assessment}/answers/{criterion}"

/** The first criterion that declares a fact of some kind, with that fact. */
function declaring<Found extends Fact>(isIt: (fact: Fact) => fact is Found) {
  for (const criterion of criteriaOf(rubric)) {
    const fact = criterion.facts.find(isIt)
    if (fact) return { criterion: criterion.id, fact: fact.id, declared: fact }
  }
  throw new Error("the rubric has no such fact")
}

const yesNo = declaring((fact): fact is YesNoFact => fact.type === "yesNo")
const count = declaring((fact): fact is CountFact => fact.type === "count")
const listed = declaring((fact): fact is CountFact => fact.type === "count" && fact.list !== undefined)
const series = declaring((fact): fact is SeriesFact => fact.type === "series")
const part = declaring((fact): fact is PartOfWholeFact => fact.type === "partOfWhole")
const judged = declaring((fact): fact is JudgedFact => fact.type === "judged")

describe("saving an answer", () => {
  let year: TestYear
  let assessment: string
  beforeAll(async () => {
    year = await startTestYear()
    assessment = year.assessment
  })
  afterAll(() => year.server.stop())

  const tag = (version: number) => `"${year.epoch}.${version}"`
  const save = (criterion: string, body: AnswerBody, version = 0) =>
    year.county.request(route, { params: { assessment, criterion }, body, ifMatch: tag(version) })

  it("takes the whole answer, and gives its new version in body and entity tag", async () => {
    const body = { facts: { [yesNo.fact]: true }, grounds: "见附件一" }
    const result = await save(yesNo.criterion, body)
    expect(result).toMatchObject({ ok: true, etag: tag(1), body: { ...body, version: 1, onBehalf: false } })
    const params = { assessment, criterion: yesNo.criterion }
    const read = await year.county.request("GET /assessments/{assessment}/answers/{criterion}", { params })
    expect(read).toEqual(result)
  })

  it("replaces what was there: a fact that is left out is open again", async () => {
    await bodyOf(save(yesNo.criterion, { facts: {}, grounds: "" }, 1))
    const { sheet } = await sheetFor(year.county, assessment, "self")
    const { number } = criteriaOf(rubric).find(({ id }) => id === yesNo.criterion) ?? {}
    expect(sheet.open).toContain(number)
  })

  it("keeps months and sides that are not known yet, which do not count", async () => {
    const months = Array.from({ length: series.declared.length }, (_, month) => (month < 3 ? 10 : null))
    const saved = await bodyOf(save(series.criterion, { facts: { [series.fact]: months }, grounds: "" }))
    expect(saved.facts[series.fact]).toEqual(months)
    const half = await bodyOf(save(part.criterion, { facts: { [part.fact]: { part: 3, whole: null } }, grounds: "" }))
    expect(half.facts[part.fact]).toEqual({ part: 3, whole: null })
  })

  it("keeps the rows behind a count", async () => {
    const row = Object.fromEntries((listed.declared.list ?? []).map(({ id }) => [id, "甲"]))
    const body = { facts: { [listed.fact]: 1 }, grounds: "", lists: { [listed.fact]: [row] } }
    const saved = await bodyOf(save(listed.criterion, body))
    expect(saved).toMatchObject(body)
    expect(saved.listNotes).toBeUndefined()
  })

  it("takes a list that is not as long as its count, and says so in both languages", async () => {
    const row = Object.fromEntries((listed.declared.list ?? []).map(({ id }) => [id, "甲"]))
    const body = { facts: { [listed.fact]: 3 }, grounds: "", lists: { [listed.fact]: [row] } }
    const saved = await bodyOf(save(listed.criterion, body, 1))
    expect(saved.listNotes).toEqual([
      {
        fact: listed.fact,
        zh: "已列 1 行，与填写的数量 3 不同。",
        en: "1 row is listed, but the number given is 3.",
      },
    ])
  })

  it("is marked where an administrator enters it for the county", async () => {
    const params = { assessment, criterion: judged.criterion }
    const body = { facts: { [judged.fact]: judged.declared.min }, grounds: "代录" }
    const saved = await bodyOf(year.admin.request(route, { params, body, ifMatch: tag(0) }))
    expect(saved).toMatchObject({ onBehalf: true, changedBy: "市中心管理员" })
  })

  describe("by versions", () => {
    const body: AnswerBody = { facts: { [count.fact]: 1 }, grounds: "" }
    const bare = (headers: Record<string, string>) =>
      year.server.tokenOf("suixi").then((token) =>
        year.server.send("PUT", `/api/assessments/${assessment}/answers/${count.criterion}`, {
          token,
          headers,
          body,
        }),
      )

    it("asks for the version that was seen", async () => {
      const response = await bare({})
      expect([response.status, (await problemIn(response)).code]).toEqual([428, "ifMatchRequired"])
    })

    it.each(["*", "W/{current}", "nonsense", '"elsewhere.0"', '"{epoch}.7"', '"{epoch}.-1"'])(
      "refuses %s and tells the current answer",
      async (template) => {
        const header = template.replace("{current}", tag(0)).replace("{epoch}", year.epoch)
        const response = await bare({ "if-match": header })
        const { current, status } = await problemIn(response)
        expect([status, current]).toMatchObject([412, { criterion: count.criterion, version: 0, facts: {} }])
      },
    )

    it("lets one of many who saved at once win, and loses none of their words silently", async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => save(count.criterion, { ...body, grounds: `第${index}人` })),
      )
      const won = answers.filter((answer) => answer.ok)
      expect(won).toHaveLength(1)
      const [{ body: kept } = { body: undefined }] = won
      for (const answer of answers) {
        if (answer.ok || answer.offline) continue
        expect(answer.problem).toMatchObject({ code: "stale", current: kept })
      }
    })
  })

  describe("refuses", () => {
    const whole = series.declared.length
    const refused: readonly (readonly [string, string, AnswerBody["facts"]])[] = [
      ["a fact that nobody declares", count.criterion, { "no-such-fact": 1 }],
      ["a fact of another criterion", yesNo.criterion, { [count.fact]: 1 }],
      ["a number for yes or no", yesNo.criterion, { [yesNo.fact]: 1 }],
      ["a negative count", count.criterion, { [count.fact]: -1 }],
      ["a fraction of a count", count.criterion, { [count.fact]: 1.5 }],
      ["a count as text", count.criterion, { [count.fact]: "1" }],
      ["a count beyond all measure", count.criterion, { [count.fact]: 1_000_000_000 }],
      ["thirteen months", series.criterion, { [series.fact]: Array.from({ length: whole + 1 }, () => 1) }],
      ["a month below nothing", series.criterion, { [series.fact]: Array.from({ length: whole }, () => -1) }],
      ["a part greater than its whole", part.criterion, { [part.fact]: { part: 3, whole: 2 } }],
      ["judged points as a number", judged.criterion, { [judged.fact]: 1 }],
      ["judged points above the most", judged.criterion, { [judged.fact]: "99" }],
      ["judged points with four decimals", judged.criterion, { [judged.fact]: "0.1234" }],
      ["an object for a count", count.criterion, { [count.fact]: { part: 1, whole: 2 } }],
    ]
    it.each(refused)("%s, naming the fact", async (_, criterion, facts) => {
      const problem = await problemOf(save(criterion, { facts, grounds: "" }))
      const [named = ""] = Object.keys(facts)
      expect([problem.status, problem.code]).toEqual([422, "invalid"])
      expect(problem.faults?.every(({ at, zh, en }) => at.includes(named) && zh !== "" && en !== "")).toBe(true)
      expect(problem.faults?.length).toBeGreaterThan(0)
    })

    it("every fault at once", async () => {
      const facts = { [count.fact]: -1, "no-such-fact": true }
      expect((await problemOf(save(count.criterion, { facts, grounds: "" }))).faults).toHaveLength(2)
    })

    it("rows for a fact that asks for none, and columns that the list has not", async () => {
      const rows = [{ title: "甲" }]
      const none = save(yesNo.criterion, { facts: {}, grounds: "", lists: { [yesNo.fact]: rows } })
      expect((await problemOf(none)).faults?.[0]?.at).toBe(`lists.${yesNo.fact}`)
      const lists = { [listed.fact]: [{ "no-such-column": "甲" }] }
      const column = save(listed.criterion, { facts: {}, grounds: "", lists })
      expect((await problemOf(column)).faults?.[0]?.at).toBe(`lists.${listed.fact}.0.no-such-column`)
    })

    it("a criterion that the rubric has not", async () => {
      expect(await refusalOf(save("c99", { facts: {}, grounds: "" }))).toBe("notFound")
    })

    const bodies: readonly (readonly [string, string, number])[] = [
      ["what is not JSON", "{", 400],
      ["nothing at all", "", 400],
      ["a list", "[]", 422],
      ["null", "null", 422],
      ["a fact named __proto__", '{"facts":{"__proto__":true},"grounds":""}', 422],
      ["a name __proto__ beside the facts", '{"facts":{},"grounds":"","__proto__":{}}', 422],
      ["fields that nobody asked for", '{"facts":{},"grounds":"","points":"100"}', 422],
      ["grounds that are no text", '{"facts":{},"grounds":7}', 422],
      ["a character that cannot be kept", '{"facts":{},"grounds":"a\\u0000b"}', 422],
      ["half a character", '{"facts":{},"grounds":"\\ud83d"}', 422],
      ["grounds without end", JSON.stringify({ facts: {}, grounds: "长".repeat(20_001) }), 422],
      ["a depth without end", `{"facts":${"[".repeat(50_000)}${"]".repeat(50_000)},"grounds":""}`, 400],
      ["more than a megabyte", JSON.stringify({ facts: {}, grounds: "x".repeat(1_100_000) }), 413],
    ]
    it.each(bodies)("%s", async (_, body, status) => {
      const token = await year.server.tokenOf("suixi")
      const path = `/api/assessments/${assessment}/answers/${count.criterion}`
      const response = await year.server.send("PUT", path, { token, body, headers: { "if-match": tag(1) } })
      expect((await problemIn(response)).status).toBe(status)
    })

    it("JSON that does not say that it is JSON, and bytes that are no text", async () => {
      const token = await year.server.tokenOf("suixi")
      const send = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
        fetch(`${year.server.address}/api/assessments/${assessment}/answers/${count.criterion}`, {
          method: "PUT",
          headers: { authorization: `Bearer ${token}`, "content-type": type, "if-match": tag(1) },
          body,
        })
      expect((await send("text/plain", '{"facts":{},"grounds":""}')).status).toBe(400)
      expect((await send("application/json", new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).status).toBe(400)
    })

    it("changes nothing by any of this", async () => {
      const params = { assessment, criterion: count.criterion }
      const kept = await bodyOf(year.county.request("GET /assessments/{assessment}/answers/{criterion}", { params }))
      expect(kept.version).toBe(1)
    })
  })

  describe("by the server's clock", () => {
    it("takes answers until the deadline, and after it from the centre only", async () => {
      const ends = "2019-01-15T15:59:59.999Z"
      const { admin, county, server, unit } = year
      const { assessment: due } = await openYear(admin, [unit.id], { fillingEnds: ends })
      const params = { assessment: due, criterion: count.criterion }
      const body = { facts: { [count.fact]: 1 }, grounds: "" }
      server.setClock(ends)
      await bodyOf(county.request(route, { params, body, ifMatch: tag(0) }))
      server.setClock("2019-01-15T16:00:00.000Z")
      const late = await problemOf(county.request(route, { params, body, ifMatch: tag(1) }))
      expect([late.code, late.detail]).toEqual(["wrongState", expect.stringContaining("填报已截止")])
      const submit = county.request("POST /assessments/{assessment}/submit", {
        params: { assessment: due },
        body: { fingerprint: "0".repeat(64) },
      })
      expect(await refusalOf(submit)).toBe("wrongState")
      expect((await bodyOf(admin.request(route, { params, body, ifMatch: tag(1) }))).onBehalf).toBe(true)
      server.setClock(undefined)
    })
  })
})
