import { createClient } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type County, openCounty } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("the form while a colleague works on the same assessment", () => {
  const stage = onStage()
  let form: County
  beforeAll(async () => {
    form = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
  })
  afterAll(async () => {
    await form?.close()
  })

  /** The centre, which may fill in for a county. */
  async function colleague() {
    const signedIn = await createClient({ baseUrl: stage.server.address }).signIn("admin", "plumbline-demo")
    if (!signedIn.ok) throw new Error("the colleague cannot sign in")
    return createClient({ baseUrl: stage.server.address, token: signedIn.body.token })
  }

  it("shows who is at work on the criterion, and what was saved, without being asked", async () => {
    await form.criterion("14")
    const admin = await colleague()
    const assessment = new URL(form.home).pathname.split("/")[2] ?? ""
    await admin.request("PUT /assessments/{assessment}/presence", {
      params: { assessment },
      body: { criterion: "c14" },
    })
    await form.page.getByText("市中心管理员 正在填写这一条").waitFor()
    const params = { assessment, criterion: "c14" }
    const read = await admin.request("GET /assessments/{assessment}/answers/{criterion}", { params })
    if (!read.ok) throw new Error("the answer cannot be read")
    const { facts } = read.body
    const saved = await admin.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body: { facts, grounds: "中心代录：见台账" },
      ifMatch: read.etag ?? "",
    })
    expect(saved.ok).toBe(true)
    await form.page.waitForFunction(() =>
      [...document.querySelectorAll("textarea")].some(({ value }) => value === "中心代录：见台账"),
    )
    await admin.request("PUT /assessments/{assessment}/presence", { params: { assessment }, body: {} })
    await form.page.getByText("市中心管理员 正在填写这一条").waitFor({ state: "detached" })
    form.expectClean()
  })

  it("tells whether a printed fingerprint is on record", async () => {
    await form.page.goto(`${stage.server.address}/form/proof`)
    await form.page.getByLabel("得分指纹").fill("0123 4567 89ab")
    await form.page.getByRole("button", { name: "查验" }).click()
    await form.page.getByText("没有这样的评分表").waitFor()
    form.expectClean()
  })
})
