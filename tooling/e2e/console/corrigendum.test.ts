import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type County, openCounty } from "../form/county.ts"
import { clientOf } from "../published.ts"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an administrator corrects the rubric of a running year", () => {
  const stage = onStage()
  let open: OpenConsole
  let admin: Client
  let form: County
  beforeAll(async () => {
    open = await openConsole(stage.browser, stage.server.address)
    admin = await clientOf(stage.server.address, "admin")
    form = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
  })
  afterAll(async () => {
    await open?.close()
    await form?.close()
  })

  const unit = (code: string) => open.page.locator(`[data-unit="${code}"]`)

  /** Writes 0.3 for 0.5 points into a draft wherever criterion 4 says so, and publishes it. */
  async function publishCorrection(draft: string): Promise<void> {
    const params = { draft }
    const read = await admin.request("GET /drafts/{draft}", { params })
    if (!read.ok) throw new Error("no such draft")
    const text = JSON.stringify(read.body.rubric).replace("每部0.5分", "每部0.3分")
    const rubric = JSON.parse(text, (_, value) =>
      value?.measure?.fact === "c4.localFilms" ? { ...value, rate: { ...value.rate, points: "0.3" } } : value,
    )
    const saved = await admin.request("PUT /drafts/{draft}", { params, ifMatch: read.etag ?? "", body: { rubric } })
    if (!saved.ok) throw new Error(`it cannot be saved: ${JSON.stringify(saved)}`)
    const { digest, findingsDigest: findings } = saved.body
    const published = await admin.request("POST /drafts/{draft}/publish", { params, body: { digest, findings } })
    if (!published.ok) throw new Error(`it cannot be published: ${JSON.stringify(published)}`)
  }

  it("begins with a draft of the very rubric of the year", async () => {
    const { page } = open
    await open.visit("")
    await page.getByRole("link", { name: "年度设置" }).click()
    await page.getByRole("link", { name: "勘误…" }).click()
    await page.getByText("还没有可用的勘误稿").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "起草勘误稿" }).click()
    await page.waitForURL(/\/drafts\//)
    await publishCorrection(page.url().split("/").at(-1) ?? "")
  })

  it("sees for every unit what would change, and why, before anything does", async () => {
    const { page } = open
    await open.visit("")
    await page.getByRole("link", { name: "年度设置" }).click()
    await page.getByRole("link", { name: "勘误…" }).click()
    await unit("340621").getByText("第4条由3.5分变为2.9分（−0.6）").click()
    await unit("340621").getByText("每1部加0.3分", { exact: false }).first().waitFor()
    expect(await unit("340621").innerText()).toMatch(/已核实[^]*核实[^]*87\.8[^]*87\.2/)
    expect(await unit("340604").innerText()).toMatch(/填报中[^]*自评[^]*暂计[^]*得分不变/)
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "应用勘误" }).click()
    await page.getByText("请写明理由。").waitFor()
    open.expectClean()
  })

  it("is shown the latest where a unit has changed something meanwhile, and applies only what was seen", async () => {
    const { page } = open
    await form.criterion("4")
    const county = await clientOf(stage.server.address, "duji")
    const cycles = await county.request("GET /cycles")
    const cycle = cycles.ok ? (cycles.body.cycles[0]?.id ?? "") : ""
    const board = await county.request("GET /cycles/{cycle}/board", { params: { cycle } })
    const assessment = board.ok ? (board.body.rows[0]?.assessment ?? "") : ""
    const params = { assessment, criterion: "c4" }
    const answer = await county.request("GET /assessments/{assessment}/answers/{criterion}", { params })
    const saved = await county.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body: { facts: { "c4.jointFilms": 0, "c4.localFilms": 4 }, grounds: "见台账" },
      ifMatch: (answer.ok && answer.etag) || "",
    })
    expect(saved.ok).toBe(true)
    await page.getByLabel("勘误理由").fill("第4条本地题材分值印刷有误")
    await page.getByRole("button", { name: "应用勘误" }).click()
    await page.getByText("在您查看期间有单位的内容发生了变化").waitFor()
    await unit("340602").getByText("第4条由2分变为1.2分（−0.8）").waitFor()
    expect(await page.getByLabel("勘误理由").inputValue()).toBe("第4条本地题材分值印刷有误")
    await page.getByRole("button", { name: "应用勘误" }).click()
    await page.getByText("勘误已应用，各单位已收到通知。").waitFor()
    await page.getByText("由 huaibei-2018 改为 huaibei-2018-2").waitFor()
    const inbox = await county.request("GET /inbox")
    expect(inbox.ok && inbox.body.notices[0]?.zh).toContain("评分细则已勘误，请查看：第4条本地题材分值印刷有误")
  })

  it("leaves the county, who has the form open, with the new words and points and all that was entered", async () => {
    const { page } = form
    await page.getByText("评分细则已勘误，本页已换成新的细则").waitFor()
    await page.getByText("每部0.3分").waitFor()
    expect(await form.points()).toBe("1.2")
    await page.getByLabel("评分依据及相关说明").fill("见摄制台账")
    await form.saved()
    form.expectClean()
  })

  it("finds the sheets scored anew with the assessment", async () => {
    await open.openUnit("濉溪县")
    await open.page.getByText("勘误：核实重新计分").waitFor()
    open.expectClean()
  })
})
