// @vitest-environment happy-dom
import { problemFor } from "@plumbline/client"
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear, reviewers } from "../testing/fake-year.ts"
import { openPage, settled } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

describe("the console at its door", () => {
  it("asks someone who is not signed in for name and password", async () => {
    page = await openPage("/", fakeClient(fakeYear(), null))
    expect(page.find("form.sign-in").exists()).toBe(true)
    expect(page.text()).not.toContain("年度总览")
  })

  it("shows a reviewer the way to the terminal and nothing else", async () => {
    page = await openPage("/", fakeClient(fakeYear(), reviewers[0]))
    expect(page.text()).toContain("plumbline")
    expect(page.find("table").exists()).toBe(false)
  })

  it("says that the server is out of reach, and asks again when told to", async () => {
    const client = fakeClient(fakeYear())
    const working = client.request
    client.request = async () => ({ ok: false, offline: true })
    page = await openPage("/", client)
    expect(page.get('[role="alert"]').text()).toContain("联系不到服务器")
    client.request = working
    await page.get('[role="alert"] button').trigger("click")
    await settled()
    expect(page.text()).toContain("濉溪县")
  })
})

describe("a session that ends", () => {
  it("is renewed over the page, which keeps what was typed", async () => {
    const client = fakeClient(fakeYear())
    const working = client.request
    page = await openPage("/assessments/a-340621", client)
    await page.get('[data-adjust="16"]').trigger("click")
    await page.get('[name="reason"]').setValue("写到一半")
    await page.get('[name="points"]').setValue("-0.5")
    client.request = async () => ({ ok: false, offline: false, problem: problemFor("notSignedIn") })
    await page.get("form.adjustment").trigger("submit")
    await settled()
    expect(page.get("dialog.ended").text()).toContain("登录已过期")
    client.request = working
    await page.get("dialog.ended [name=username]").setValue("admin")
    await page.get("dialog.ended form").trigger("submit")
    await settled()
    expect(page.find("dialog.ended").exists()).toBe(false)
    expect(page.get<HTMLTextAreaElement>('[name="reason"]').element.value).toBe("写到一半")
  })
})

describe("the board before the first year", () => {
  it("tells an administrator how to begin", async () => {
    page = await openPage("/", fakeClient(undefined))
    expect(page.text()).toContain("还没有开始任何年度")
    expect(page.find('a[href="/cycles/new"]').exists()).toBe(true)
  })

  it("tells an auditor to wait, and that nothing can be changed", async () => {
    page = await openPage("/", fakeClient(undefined, { ...administrator, role: "auditor" }))
    expect(page.text()).toContain("请等待管理员开始本年度")
    expect(page.text()).toContain("只读")
    expect(page.find('a[href="/cycles/new"]').exists()).toBe(false)
  })
})
