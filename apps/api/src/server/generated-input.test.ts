import type { RouteName } from "@plumbline/contract"
import { routes } from "@plumbline/contract/schema"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { problemIn } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

const names = (Object.keys(routes) as RouteName[]).filter((name) => "body" in routes[name])

/** Words that the bodies of the routes know, so that some of what is made up gets further in. */
const keys = fc.constantFrom(
  "facts",
  "grounds",
  "verdict",
  "changes",
  "points",
  "reason",
  "reviewers",
  "units",
  "period",
)
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 }),
)

describe("whatever is sent", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  it.each(names)("%s answers with a problem or well, and never fails", async (name) => {
    const [method = "", path = ""] = name.split(" ")
    const token = await year.server.tokenOf("admin")
    await fc.assert(
      fc.asyncProperty(json, fc.string({ maxLength: 20 }), async (body, word) => {
        const params: Record<string, string> = {
          assessment: year.assessment,
          cycle: year.cycle,
          criterion: encodeURIComponent(word) || "c15",
        }
        const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? "")
        const headers = { "if-match": `"${year.epoch}.0"` }
        const response = await year.server.send(method, `/api${filled}`, { token, body: JSON.stringify(body), headers })
        expect(response.status).toBeLessThan(500)
        if (!response.ok) expect((await problemIn(response)).status).toBe(response.status)
      }),
      { seed: 2018, numRuns: 15 },
    )
  })
})
