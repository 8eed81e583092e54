// @vitest-environment happy-dom
import { type Client, problemFor } from "@plumbline/client"
import type { Corrigendum, Person } from "@plumbline/contract"
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear } from "../testing/fake-year.ts"
import { openPage, settled } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const line = (id: string) => ({ id, digest: "0".repeat(64), title: "细则", year: 2018 })
const past: Corrigendum = {
  id: "one",
  before: line("huaibei-2018"),
  after: line("huaibei-2018-2"),
  reason: "第4条印刷有误",
  by: "周主任",
  at: "2018-11-02T02:00:00Z",
  preview: "0".repeat(64),
}

/** The year's client, with corrigenda; without any the server fails once. */
function withCorrigenda(person: Person, corrigenda?: readonly Corrigendum[]): Client {
  const year = fakeYear()
  const client = fakeClient(year, person)
  let failures = corrigenda === undefined ? 1 : 0
  const request = async (name: string) => {
    if (name === "GET /cycles/{cycle}") return { ok: true, body: year.cycle }
    if (name !== "GET /cycles/{cycle}/corrigenda") return client.request(name as "GET /me")
    if (failures-- > 0) return { ok: false, offline: false, problem: problemFor("unavailable") }
    return { ok: true, body: { corrigenda: corrigenda ?? [] } }
  }
  // Each answer above is of the contract's own shape; only the link to the route's name is lost.
  return { ...client, request: request as Client["request"] }
}

describe("the page of corrigenda", () => {
  it("says how to begin where there is no corrected rubric yet, and lists what was corrected so far", async () => {
    page = await openPage("/cycles/cycle-2018/corrigendum", withCorrigenda(administrator, [past]))
    expect(page.text()).toContain("还没有可用的勘误稿")
    expect(page.get("ol").text()).toMatch(/第4条印刷有误[^]*由 huaibei-2018 改为 huaibei-2018-2[^]*周主任/)
  })

  it("offers an auditor nothing to apply", async () => {
    const auditor: Person = { id: "p-audit", username: "audit", name: "审计员", role: "auditor" }
    page = await openPage("/cycles/cycle-2018/corrigendum", withCorrigenda(auditor, [past]))
    expect(page.get("ol").text()).toContain("第4条印刷有误")
    expect(page.find("#content .button").exists()).toBe(false)
  })

  it("says what failed, and tries again when asked", async () => {
    page = await openPage("/cycles/cycle-2018/corrigendum", withCorrigenda(administrator))
    await page.get("[role=alert] button").trigger("click")
    await settled()
    expect(page.find("[role=alert] button").exists()).toBe(false)
    expect(page.text()).toContain("还没有可用的勘误稿")
  })
})
