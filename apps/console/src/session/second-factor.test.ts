// @vitest-environment happy-dom
import type { Client } from "@plumbline/client"
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it, vi } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear, reviewers } from "../testing/fake-year.ts"
import { openPage, settled } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
const codes = ["AAAA-BBBB-CCCC", "DDDD-EEEE-FFFF"]

/** A server that has routes for the second factor besides; `asked` holds what was sent to them. */
function withSecondFactor(client: Client, isRequired: boolean): { readonly asked: unknown[] } {
  const others = client.request
  const asked: unknown[] = []
  const bodies: Readonly<Record<string, unknown>> = {
    "GET /me/second-factor": { recoveryCodesLeft: 0, isRequired },
    "POST /me/second-factor": { secret, uri: `otpauth://totp/Plumbline:admin?secret=${secret}` },
    "PUT /me/second-factor": { recoveryCodes: codes },
  }
  const request = async (name: string, sent?: { readonly body?: unknown }) => {
    if (!(name in bodies)) return others(name as "GET /me")
    asked.push([name, sent?.body])
    return { ok: true, body: bodies[name] }
  }
  // Each answer above is that of its route; only the link to the route's name is lost in the record.
  client.request = request as unknown as Client["request"]
  return { asked }
}

/** The dialog is loaded when it is needed. */
async function opened(): Promise<void> {
  await vi.dynamicImportSettled()
  await settled()
}

describe("the second factor on the console", () => {
  it("is set up before anything else where the centre asks for it, and its codes stay until they are kept", async () => {
    const newcomer = { ...administrator, mustAddSecondFactor: true }
    const client = fakeClient(fakeYear(), newcomer)
    const { asked } = withSecondFactor(client, true)
    page = await openPage("/", client)
    await opened()
    const dialog = page.get("dialog.factor")
    expect(page.find("table").exists()).toBe(false)
    expect(dialog.text()).toContain("设置好之后才能继续使用")
    await dialog.get("[name=password]").setValue("a long password")
    await dialog.get("form").trigger("submit")
    await settled()
    expect(dialog.get("code").text()).toBe(secret)
    await dialog.get("[name=code]").setValue("123456")
    await dialog.get("form").trigger("submit")
    await settled()
    expect(dialog.findAll("li").map((item) => item.text())).toEqual(codes)
    await dialog.trigger("close")
    expect(page.get<HTMLDialogElement>("dialog.factor").element.open).toBe(true)
    const inside = fakeClient(fakeYear(), administrator)
    client.request = inside.request
    await dialog.get(".button-main").trigger("click")
    await settled()
    expect(page.find("dialog.factor").exists()).toBe(false)
    expect(page.text()).toContain("濉溪县")
    expect(asked).toEqual([
      ["GET /me/second-factor", undefined],
      ["POST /me/second-factor", { password: "a long password" }],
      ["PUT /me/second-factor", { code: "123456" }],
    ])
  })

  it("is there for a reviewer too, who has no other page", async () => {
    const client = fakeClient(fakeYear(), reviewers[0])
    withSecondFactor(client, false)
    page = await openPage("/", client)
    await page.findAll(".account .ways button")[1]?.trigger("click")
    await opened()
    expect(page.get("dialog.factor").text()).toContain("手机验证器应用")
  })
})
