import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

const writers = 64
const rounds = 4
const criterion = "c15"

describe("many who save the same answer at once", () => {
  let year: TestYear
  let params: { assessment: string; criterion: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment, criterion }
  })
  afterAll(() => year.server.stop())

  const save = (version: number, grounds: string) =>
    year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body: { facts: {}, grounds },
      ifMatch: `"${year.epoch}.${version}"`,
    })
  const current = () => bodyOf(year.county.request("GET /assessments/{assessment}/answers/{criterion}", { params }))

  it("win one for each version, and everyone else is told who won", async () => {
    const kept: string[] = []
    for (let version = 0; version < rounds; version++) {
      const words = Array.from({ length: writers }, (_, writer) => `第${version}轮第${writer}人`)
      const answers = await Promise.all(words.map((grounds) => save(version, grounds)))
      const winners = answers.flatMap((answer) => (answer.ok ? [answer.body] : []))
      expect(winners.map((winner) => winner.version)).toEqual([version + 1])
      const told = answers.flatMap((answer) => (answer.ok || answer.offline ? [] : [answer.problem]))
      expect(told).toHaveLength(writers - 1)
      for (const { code, current: shown } of told) expect([code, shown]).toEqual(["stale", winners[0]])
      expect(await current()).toEqual(winners[0])
      kept.push(winners[0]?.grounds ?? "")
    }
    const audited = await year.server.readDatabase(
      "select after from audit where chain = ? and action = 'answer' order by sequence",
      year.assessment,
    )
    expect(audited.map(({ after }) => JSON.parse(String(after)).grounds)).toEqual(kept)
  })

  it("do not stand in each other's way where they save different answers", async () => {
    const { answers } = await bodyOf(
      year.county.request("GET /assessments/{assessment}/answers", { params: { assessment: year.assessment } }),
    )
    const saved = await Promise.all(
      answers.map((answer) =>
        year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
          params: { ...params, criterion: answer.criterion },
          body: { facts: {}, grounds: `${answer.criterion}的依据` },
          ifMatch: `"${year.epoch}.${answer.version}"`,
        }),
      ),
    )
    expect(saved.map((answer) => answer.ok && [answer.body.criterion, answer.body.grounds])).toEqual(
      answers.map((answer) => [answer.criterion, `${answer.criterion}的依据`]),
    )
  })
})
