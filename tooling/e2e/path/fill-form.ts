import {
  criteriaOf,
  type CombinedQuestion,
  type Criterion,
  type Fact,
  type Facts,
  type Rubric,
} from "@plumbline/rubric-core"
import type { Locator, Page } from "playwright-core"

/** Signs in at "/" as a person does, and waits for the app that it leads to. */
export async function signIn(page: Page, address: string, username: string): Promise<void> {
  await page.goto(`${address}/`)
  await page.getByLabel("用户名").fill(username)
  await page.getByLabel("密码").fill("plumbline-demo")
  await page.getByRole("button", { name: "登录" }).click()
  await page.waitForURL(/\/(form|console)\//)
}

/** Fills in every criterion by hand, in the order of the form, and waits until all of it is saved. */
export async function fillForm(page: Page, rubric: Rubric, facts: Facts): Promise<void> {
  await page.getByRole("link", { name: "继续填报" }).click()
  const address = await overviewAddress(page)
  const criteria = criteriaOf(rubric)
  await page.goto(`${address}/c/${criteria[0]?.number ?? ""}`)
  for (const [index, criterion] of criteria.entries()) {
    await page.waitForURL(`**/c/${criterion.number}`)
    await page.locator(".questions").waitFor()
    // The rarer inputs come in a file of their own.
    await page.waitForLoadState("networkidle")
    await fillCriterion(page, criterion, facts)
    await page.getByLabel("评分依据及相关说明").fill(`第${criterion.number}条：见台账。`)
    if (index < criteria.length - 1) await page.getByRole("link", { name: "下一条", exact: false }).last().click()
  }
  await allSaved(page)
}

/** The address of the open assessment, without the page below it. */
export async function overviewAddress(page: Page): Promise<string> {
  await page.waitForURL(/\/form\/[0-9a-f-]{36}/)
  return page.url().replace(/(\/form\/[0-9a-f-]{36}).*$/, "$1")
}

/** Nothing typed is left unsaved. */
export async function allSaved(page: Page): Promise<void> {
  await page.locator("p.saving.saved").waitFor()
}

async function fillCriterion(page: Page, criterion: Criterion, facts: Facts): Promise<void> {
  const together = new Set(
    (criterion.asks ?? []).flatMap(({ options }) => options.flatMap(({ sets }) => Object.keys(sets))),
  )
  for (const fact of criterion.facts.filter(({ id }) => !together.has(id))) await fillFact(page, fact, facts)
  for (const question of criterion.asks ?? []) await chooseTogether(page, question, facts)
}

/** Types one fact; a fact that this unit is not asked about has no place on the page. */
async function fillFact(page: Page, fact: Fact, facts: Facts): Promise<void> {
  const value = facts[fact.id]
  const place = page.locator(`[id="fact-${fact.id}"]`)
  if (value === undefined || !(await appears(place))) return
  switch (fact.type) {
    case "yesNo":
      return place.getByRole("radio", { name: value === true ? fact.yes.zh : fact.no.zh, exact: true }).check()
    case "count":
    case "amount":
      return place.locator("input").first().fill(String(value))
    case "series":
      return pasteRow(place, Array.isArray(value) ? value : [])
    case "partOfWhole": {
      const { part, whole } = Object(value) as { part: number; whole: number }
      await place.getByLabel(fact.whole.zh).fill(String(whole))
      return place.getByLabel(fact.part.zh).fill(String(part))
    }
    case "choice": {
      const level = fact.levels.find(({ id }) => id === value)
      return place.getByRole("radio", { name: level?.name.zh ?? "", exact: true }).check()
    }
    case "judged":
      return judge(place, fact, String(value))
  }
}

/** A rarer input may still be on its way. */
async function appears(place: Locator): Promise<boolean> {
  return place.waitFor({ state: "attached", timeout: 3000 }).then(
    () => true,
    () => false,
  )
}

/** Twelve numbers in one go, as a row copied from a spreadsheet. */
async function pasteRow(place: Locator, values: readonly number[]): Promise<void> {
  await place
    .locator("input")
    .first()
    .evaluate((input, row) => {
      const data = new DataTransfer()
      data.setData("text/plain", row)
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    }, values.join("\t"))
}

async function judge(place: Locator, fact: Extract<Fact, { type: "judged" }>, value: string): Promise<void> {
  const points = Number(value)
  const level = fact.levels?.find(
    ({ over, to }) => points <= Number(to) && (over === undefined ? points === Number(to) : points > Number(over)),
  )
  if (level) await place.getByRole("radio", { name: new RegExp(`^${level.name.zh}（`) }).check()
  if (level?.over !== undefined) await place.locator("input:not([type=radio])").fill(value)
}

async function chooseTogether(page: Page, { ask, options }: CombinedQuestion, facts: Facts): Promise<void> {
  const asked = [...new Set(options.flatMap(({ sets }) => Object.keys(sets)))]
  const option = options.find(({ sets }) => asked.every((fact) => facts[fact] === sets[fact]))
  if (!option) throw new Error(`${ask.zh} has no option that says these facts`)
  await page.getByRole("group", { name: ask.zh }).getByRole("radio", { name: option.name.zh, exact: true }).check()
}
