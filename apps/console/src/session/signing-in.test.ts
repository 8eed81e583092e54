// @vitest-environment happy-dom
import { problemFor } from "@plumbline/client"
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear } from "../testing/fake-year.ts"
import { openPage, settled } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  history.replaceState(null, "", "/")
})

/** A server that asks for a code after the password. */
async function openDoor() {
  const [outside, inside] = [fakeClient(fakeYear(), null), fakeClient(fakeYear(), administrator)]
  outside.signIn = async () => ({
    ok: false,
    offline: false,
    problem: { ...problemFor("codeNeeded"), challenge: "the-challenge" },
  })
  const opened = await openPage("/", outside)
  page = opened
  await opened.get("[name=username]").setValue("admin")
  await opened.get("[name=password]").setValue("a long password")
  await opened.get("form.sign-in").trigger("submit")
  await settled()
  const send = async (code: string) => {
    await opened.get("[name=code]").setValue(code)
    await opened.get("form.code").trigger("submit")
    await settled()
  }
  return { opened, outside, inside, send }
}

describe("signing in with a second factor", () => {
  it("asks for a code after the password, without calling that a fault, and lets in with the right one", async () => {
    const { opened, outside, inside, send } = await openDoor()
    expect(opened.find("[name=password]").exists()).toBe(false)
    expect(opened.find('[role="alert"]').exists()).toBe(false)
    const sent: unknown[] = []
    outside.signInWithCode = async (...given) => {
      sent.push(given)
      outside.request = inside.request
      return { ok: true, body: { token: "" } }
    }
    await send(" 123456 ")
    expect(sent).toEqual([["the-challenge", "123456"]])
    expect(opened.text()).toContain("年度总览")
  })

  it("says that a code is wrong and goes on asking, and goes back to the password when it took too long", async () => {
    const { opened, outside, send } = await openDoor()
    outside.signInWithCode = async () => ({ ok: false, offline: false, problem: problemFor("wrongCode") })
    await send("000000")
    expect(opened.get('[role="alert"]').text()).toContain("验证码不对")
    outside.signInWithCode = async () => ({ ok: false, offline: false, problem: problemFor("notSignedIn") })
    await send("000000")
    expect(opened.get('[role="alert"]').text()).toContain("等待时间过长")
    expect(opened.find("[name=password]").exists()).toBe(true)
  })
})

describe("single sign-on", () => {
  it("has a button of its name where the server offers it, and none elsewhere", async () => {
    const client = fakeClient(fakeYear(), null)
    page = await openPage("/", client)
    expect(page.find("form.sign-in a").exists()).toBe(false)
    page.unmount()
    client.waysIn = async () => ({ ok: true, body: { singleSignOn: { name: "市委统一认证" } } })
    page = await openPage("/", client)
    const link = page.get("form.sign-in a")
    expect([link.text(), link.attributes("href")]).toEqual(["用市委统一认证登录", "/api/auth/oidc/begin?to=console"])
  })

  it("says why nobody was let in", async () => {
    history.replaceState(null, "", "/#sign-in=unknown")
    page = await openPage("/", fakeClient(fakeYear(), null))
    expect(page.get('[role="alert"]').text()).toContain("没有可用的账号")
  })

  it("goes on with the code where the person has a second factor", async () => {
    history.replaceState(null, "", "/#code=from-the-provider")
    const client = fakeClient(fakeYear(), null)
    page = await openPage("/", client)
    const sent: unknown[] = []
    client.signInWithCode = async (...given) => {
      sent.push(given)
      return { ok: false, offline: false, problem: problemFor("wrongCode") }
    }
    await page.get("[name=code]").setValue("123456")
    await page.get("form.code").trigger("submit")
    await settled()
    expect(sent).toEqual([["from-the-provider", "123456"]])
  })
})
