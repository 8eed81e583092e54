// @vitest-environment happy-dom
import { problemFor } from "@plumbline/client"
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear } from "../testing/fake-year.ts"
import { openPage, settled } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

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
