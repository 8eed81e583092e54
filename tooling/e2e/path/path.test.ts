import { type Facts, score, type ScoreInput, sheetJson, shortFingerprint } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"
import { beforeAll, describe, expect, it } from "vitest"
import { openPage, type WatchedPage } from "../page.ts"
import { scoreByCommand } from "./command-line.ts"
import { allSaved, fillForm, overviewAddress, signIn } from "./fill-form.ts"
import { correct, finish, openUnit, signInAtTerminal } from "./review.ts"
import { hasBrowser, onStage } from "../stage.ts"

const worked = workedCases.find(({ id }) => id === "blank-month")
const rubric = rubricById("huaibei-2018")
if (!worked || !rubric) throw new Error("the worked case or its rubric is missing")

/** What the reviewer finds, and what the administrator decides. */
const found34 = { number: "34", place: 1, typed: "1", reason: "会议记录只有一次" }
const found41 = { number: "41", place: 1, typed: "2", reason: "两件任务没有回音" }
const adjustment = { number: "42", points: "-0.5", reason: "刊物不是全国性的" }

const self: ScoreInput = { profile: worked.profile, facts: worked.facts }
const corrected: Facts = { ...worked.facts, "c34.studyMeetings": 1, "c41.tasksUnmet": 2 }
const verified: ScoreInput = { ...self, facts: corrected }
const { number, ...amount } = adjustment
const decided: ScoreInput = { ...verified, adjustments: { [number]: amount } }

/** What every surface must show of a layer, from the scoring function itself and, the same, from the command line. */
function expected(input: ScoreInput) {
  if (!rubric) throw new Error("no rubric")
  const { total, fingerprint } = sheetJson(score(rubric, input))
  expect(scoreByCommand(input)).toEqual({ total, fingerprint })
  return { total, short: shortFingerprint(fingerprint) }
}

describe.skipIf(!hasBrowser)("one assessment through every surface", () => {
  const stage = onStage()
  let county: WatchedPage
  let administrator: WatchedPage
  let form = ""

  beforeAll(async () => {
    county = await openPage(stage.browser)
    administrator = await openPage(stage.browser)
    for (const { page } of [county, administrator]) page.setDefaultTimeout(15_000)
  })

  it("a county fills in the form by hand, and a reload keeps it", async () => {
    const { page } = county
    await signIn(page, stage.server.address, "lieshan")
    await fillForm(page, rubric, worked.facts)
    form = await overviewAddress(page)
    await page.goto(`${form}/submit`)
    await page.reload()
    const { total, short } = expected(self)
    await page.getByText(short).first().waitFor()
    expect(await page.locator(".sum").innerText()).toContain(total)
    await allSaved(page)
    county.expectClean()
  })

  it("submits what it saw, and sees neither verified nor decided points yet", async () => {
    const { page } = county
    await page.getByRole("button", { name: "提交自评" }).click()
    await page.getByRole("dialog").getByRole("button").first().click()
    await page.getByText("已提交").first().waitFor()
    await page.goto(`${form}/result`)
    await page.getByText("结果公布后").waitFor()
    expect(await page.locator("main table").count()).toBe(0)
    county.expectClean()
  })

  it("a reviewer corrects two facts in the terminal and finishes with the points and fingerprint of the command line", async () => {
    const reviewer = await signInAtTerminal(stage.server.address, "reviewer1")
    const terminal = reviewer.open()
    await openUnit(terminal, "烈山区")
    await terminal.until(`自评 `)
    for (const change of [found34, found41]) await correct(terminal, change)
    await terminal.until("✓ 已保存")
    // The second reviewer assigned to this unit says nothing, so the lead's word stands.
    expect(await finish(terminal)).toEqual(expected(verified))
    terminal.close()
    reviewer.forget()
  })

  it("an administrator adjusts one criterion, decides and publishes what was seen", async () => {
    const { page } = administrator
    const { total, short } = expected(decided)
    await signIn(page, stage.server.address, "admin")
    await page.getByRole("link", { name: "烈山区" }).click()
    const criterion = page.locator(`#c-${adjustment.number}`)
    await criterion.waitFor()
    for (const layer of [self, verified])
      expect(await page.locator("main").innerText()).toContain(expected(layer).total)
    await criterion.getByRole("button", { name: /调整/ }).click()
    await page.getByLabel("调整分值").fill(adjustment.points)
    await page.getByLabel("调整理由").fill(adjustment.reason)
    await page.getByRole("button", { name: "保存调整" }).click()
    await page.getByRole("link", { name: /核定…/ }).click()
    await page.getByText(short).waitFor()
    await page.getByRole("button", { name: `核定为 ${total} 分` }).click()
    await page.getByText("已核定").first().waitFor()
    await page.getByRole("link", { name: "2018年度" }).first().click()
    await page.getByRole("link", { name: /公布/ }).click()
    for (const unit of ["濉溪县", "相山区", "杜集区"]) await page.getByLabel(`列为例外：${unit}`).check()
    await page.getByText(short).waitFor()
    await page.getByRole("button", { name: "公布 1 个单位" }).click()
    await page.getByText("已公布").first().waitFor()
    administrator.expectClean()
  })

  it("the county then sees all three layers, as everybody else computed them", async () => {
    const { page } = county
    await page.goto(`${form}/result`)
    const sums = page.locator("tfoot")
    await sums.waitFor()
    const shown = await sums.innerText()
    for (const layer of [self, verified, decided]) {
      const { total, short } = expected(layer)
      expect(shown).toContain(total)
      expect(shown).toContain(short)
    }
    const reasons = await page.locator("tbody").innerText()
    for (const { reason } of [found34, found41, adjustment]) expect(reasons).toContain(reason)
    county.expectClean()
  })
})
