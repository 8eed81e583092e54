import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

const route = "PUT /assessments/{assessment}/answers"

describe("many answers in one request", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  const one = (criterion: string, version: number, more: object = {}) => ({
    criterion,
    facts: {},
    grounds: "离线填写",
    ifMatch: `"${year.epoch}.${version}"`,
    ...more,
  })
  const send = (answers: ReturnType<typeof one>[], client = year.county) =>
    bodyOf(client.request(route, { params: { assessment: year.assessment }, body: { answers } }))

  it("come out each by itself: what one is refused for leaves the others saved", async () => {
    await send([one("c2", 0, { grounds: "同事填写" })])
    const { outcomes } = await send([
      one("c1", 0),
      one("c2", 0),
      one("c3", 0, { facts: { nothing: 1 } }),
      one("c4", 0, { ifMatch: '"elsewhere.0"' }),
      one("c99", 0),
      one("c5", 0),
    ])
    expect(outcomes.map(({ criterion, status, problem }) => [criterion, status, problem?.code])).toEqual([
      ["c1", 200, undefined],
      ["c2", 412, "stale"],
      ["c3", 422, "invalid"],
      ["c4", 412, "stale"],
      ["c99", 404, "notFound"],
      ["c5", 200, undefined],
    ])
    expect(outcomes[0]?.answer).toMatchObject({ criterion: "c1", version: 1, grounds: "离线填写" })
    expect(outcomes[1]?.answer).toMatchObject({ criterion: "c2", version: 1, grounds: "同事填写" })
    const saved = await bodyOf(
      year.county.request("GET /assessments/{assessment}/answers", { params: { assessment: year.assessment } }),
    )
    const versions = new Map(saved.answers.map(({ criterion, version }) => [criterion, version]))
    expect(["c1", "c2", "c3", "c4", "c5"].map((id) => versions.get(id))).toEqual([1, 1, 0, 0, 1])
  })

  it("of one criterion follow each other", async () => {
    const { outcomes } = await send([one("c6", 0), one("c6", 1), one("c6", 1)])
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 412])
  })

  it("are none of a locked assessment", async () => {
    const { outcomes } = await send([one("c7", 0)], year.admin)
    expect(outcomes[0]?.answer?.onBehalf).toBe(true)
    await year.server.changeDatabase("update assessments set state = 'submitted' where id = ?", year.assessment)
    const body = { answers: [one("c8", 0)] }
    expect(await refusalOf(year.county.request(route, { params: { assessment: year.assessment }, body }))).toBe(
      "wrongState",
    )
    await year.server.changeDatabase("update assessments set state = 'draft' where id = ?", year.assessment)
  })
})
