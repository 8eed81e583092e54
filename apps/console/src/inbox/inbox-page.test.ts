// @vitest-environment happy-dom
import type { Client } from "@plumbline/client"
import type { Notice } from "@plumbline/contract"
import { flushPromises, type VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { fakeYear } from "../testing/fake-year.ts"
import { openPage } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

function told(id: string, readAt?: string): Notice {
  const words = { zh: `濉溪县2018年度自评已提交${id}`, en: `submitted ${id}` }
  const about = { id, kind: "submit", cycle: "cycle-2018", assessment: "a-340621", at: "2019-01-08T07:30:00Z" }
  return { ...about, ...words, ...(readAt !== undefined && { readAt }) }
}

/** The year's client, with an inbox of its own. */
function withInbox(notices: readonly Notice[]): { client: Client; read: unknown[] } {
  const read: unknown[] = []
  const year = fakeClient(fakeYear())
  const unread = notices.filter(({ readAt }) => readAt === undefined).length
  const request = async (name: string, sent: { body?: unknown } = {}) => {
    if (name === "GET /inbox") return { ok: true, body: { unread, notices } }
    if (name === "GET /inbox/unread") return { ok: true, body: { unread } }
    if (name !== "POST /inbox/read") return year.request(name as "GET /me")
    read.push(sent.body)
    return { ok: true, body: { unread: 0 } }
  }
  // Each answer above is of the contract's own shape; only the link to the route's name is lost.
  return { client: { ...year, request: request as Client["request"] }, read }
}

describe("the inbox", () => {
  it("lists what the person was told, says what is unread, and counts it in the head of every page", async () => {
    const { client } = withInbox([told("1"), told("2", "2019-01-09T00:00:00Z")])
    page = await openPage("/inbox", client)
    expect(page.findAll("li").map((line) => line.classes())).toEqual([["unread"], []])
    expect(page.get('nav a[href$="/inbox"]').text()).toContain("1")
    expect(page.get("li a").attributes("href")).toContain("/assessments/a-340621")
  })

  it("marks all as read at once", async () => {
    const { client, read } = withInbox([told("1")])
    page = await openPage("/inbox", client)
    await page.get(".page-actions button").trigger("click")
    await flushPromises()
    expect(read).toEqual([{}])
  })
})
