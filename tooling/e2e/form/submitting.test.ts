import { workedCases } from "@plumbline/rubrics/cases"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { type County, openCounty } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

/** Saves a whole year's facts as the page itself would, but through the api: filling in by hand is tested elsewhere. */
async function saveAll(page: Page, assessment: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const byCriterion: Record<string, Record<string, unknown>> = {}
  for (const [fact, value] of Object.entries(facts)) {
    const criterion = fact.slice(0, fact.indexOf("."))
    byCriterion[criterion] = { ...byCriterion[criterion], [fact]: value }
  }
  await page.evaluate(
    async ({ address, answers }) => {
      for (const [criterion, answered] of answers) {
        const now = await fetch(`${address}/${criterion}`)
        const saved = await fetch(`${address}/${criterion}`, {
          method: "PUT",
          headers: { "content-type": "application/json", "if-match": now.headers.get("etag") ?? "" },
          body: JSON.stringify({ facts: answered, grounds: "" }),
        })
        if (!saved.ok) throw new Error(`${criterion}: ${await saved.text()}`)
      }
    },
    { address: `/api/assessments/${assessment}/answers`, answers: Object.entries(byCriterion) },
  )
}

describe.skipIf(!hasBrowser)("submitting", () => {
  const example = workedCases.find(({ id }) => id === "year-like-any-other-2")
  const stage = onStage()
  let form: County
  beforeAll(async () => {
    form = await openCounty(stage.browser, stage.server.address, { username: "lieshan", unit: "烈山区" })
  })

  const submit = () => form.page.getByRole("button", { name: "提交自评" })

  it("lists what is missing, each a link, and cannot be done while anything is open", async () => {
    await form.page.goto(`${form.home}submit`)
    expect(await submit().isDisabled()).toBe(true)
    await form.page
      .getByRole("link", { name: /县（区）每月向安徽先锋网投稿/ })
      .first()
      .click()
    await form.page.waitForURL(/c\/15$/)
  })

  it("shows the same total as the worked case once everything is filled in", async () => {
    await saveAll(form.page, new URL(form.home).pathname.split("/")[2] ?? "", example?.facts ?? {})
    await form.page.goto(`${form.home}submit`)
    await form.page.getByText("全部填完，可以提交。").waitFor()
    expect(await form.page.locator(".bar strong").innerText()).toBe(example?.expected.total)
  })

  it("shows each criterion's points as the worked case has them", async () => {
    await form.page.goto(form.home)
    await form.page.locator(".row").first().waitFor()
    const shown = await form.page
      .locator(".row")
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector(".number")?.textContent,
          row.querySelector(".points .points, .points span")?.textContent,
        ]),
      )
    expect(Object.fromEntries(shown)).toEqual(example?.expected.criteria)
  })

  it("shows the newest answers instead of submitting a score that was not seen", async () => {
    await form.page.goto(`${form.home}submit`)
    await form.hearNothing()
    await submit().waitFor()
    const colleague = await openCounty(stage.browser, stage.server.address, { username: "admin", unit: "烈山区" })
    await colleague.criterion("32")
    const points = colleague.question("c32.noAnnualPoints")
    const wasTrue = await points.getByLabel("存在", { exact: true }).isChecked()
    await points.getByLabel(wasTrue ? "不存在" : "存在", { exact: true }).check()
    await colleague.saved()
    await submit().click()
    await form.page.getByRole("button", { name: "确认提交" }).click()
    await form.page.getByRole("alert").getByText("提交前得分已有变化").waitFor()
    await points.getByLabel(wasTrue ? "存在" : "不存在", { exact: true }).check()
    await colleague.saved()
    await colleague.close()
    await form.page.reload()
  })

  it("locks, and prints the official table with the fingerprint", async () => {
    await submit().click()
    await form.page.getByRole("button", { name: "确认提交" }).click()
    await form.page.getByText("已提交。").waitFor()
    await form.criterion("1")
    await form.page.getByText("已提交，不能修改。").waitFor()
    await form.page.goto(`${form.home}print`)
    const table = form.page.locator("table.sheet")
    await table.waitFor()
    expect(await table.locator("tbody tr").count()).toBe(44)
    expect(await table.locator("tfoot").innerText()).toContain("110")
    expect(await form.page.locator(".on-behalf").innerText()).toBe("第 32 条由市中心管理员代录。")
    expect(await form.page.locator(".fingerprint").innerText()).toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
  })

  it("shows no result before it is published", async () => {
    await form.page.goto(`${form.home}result`)
    await form.page.getByText("结果公布后").waitFor()
  })

  it("broke neither the content policy nor the page", () => form.expectClean())
})
