import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an administrator drafts next year's rubric", () => {
  const stage = onStage()
  let open: OpenConsole
  beforeAll(async () => {
    open = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await open?.close()
  })
  const saved = () =>
    open.page
      .getByRole("status")
      .filter({ hasText: /^已保存$/ })
      .waitFor()
  const words = () => open.page.getByLabel("标准原文")
  const openCriterion = (number: string) =>
    open.page
      .getByRole("navigation", { name: "目录" })
      .locator("li")
      .getByRole("link", { name: new RegExp(`^${number}[^0-9]`) })
      .click()

  it("begins with this year's, every criterion in its place", async () => {
    const { page } = open
    await open.visit("rubrics")
    await page.getByRole("button", { name: "拟订新细则…" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "开始" }).click()
    await page.getByRole("heading", { level: 1, name: /2019年/ }).waitFor()
    expect(await page.getByRole("navigation", { name: "目录" }).locator("li").count()).toBe(44)
    expect(await violations(page)).toEqual([])
  })

  it("edits the words, and the rules follow as they are typed and are saved", async () => {
    const { page } = open
    await openCriterion("41")
    await words().fill((await words().inputValue()).replace("0.2", "0.5"))
    await page
      .getByText(/每.*扣0\.5分/)
      .first()
      .waitFor()
    await saved()
    await page.reload()
    await openCriterion("41")
    expect(await words().inputValue()).toContain("0.5")
    expect(await violations(page)).toEqual([])
  })

  it("keeps rules that were made by hand until the reading is taken, and takes that back", async () => {
    const { page } = open
    await openCriterion("9")
    await words().press("End")
    await words().pressSequentially("未上报总结的，扣0.5分。")
    await page.getByText("这一条的规则经人工调整，不随文字改变").waitFor()
    const rules = page.locator("li.rule")
    const before = await rules.allInnerTexts()
    await page.getByRole("button", { name: "采用读出的规则" }).click()
    await page.getByText("这一条的规则经人工调整，不随文字改变").waitFor({ state: "detached" })
    expect(await rules.allInnerTexts()).not.toEqual(before)
    await page.getByRole("button", { name: "撤销" }).click()
    expect(await rules.allInnerTexts()).toEqual(before)
    await page.getByRole("button", { name: "撤销" }).click()
    expect(await words().inputValue()).not.toContain("未上报总结")
    await saved()
  })

  it("asks where the words are open, and computes what was chosen", async () => {
    const { page } = open
    await openCriterion("41")
    await words().fill("被省、市通报的，扣1分。")
    await page.getByRole("radio", { name: "每一级各计一次" }).check()
    await page.locator("li.rule").nth(1).waitFor()
    await saved()
  })

  it("moves, splits and merges criteria, and numbers them anew", async () => {
    const { page } = open
    await openCriterion("1")
    await page.getByRole("button", { name: "下移" }).click()
    await page.getByRole("button", { name: "按顺序重编条号" }).click()
    await openCriterion("2")
    expect(await words().inputValue()).toContain("工作要点")
    await words().evaluate((field: HTMLTextAreaElement) => {
      const at = field.value.indexOf("；") + 1
      field.setSelectionRange(at, at)
    })
    await page.getByRole("button", { name: "在光标处拆成两条" }).click()
    expect(await words().inputValue()).toMatch(/^未规划/)
    await page.getByRole("button", { name: "撤销" }).click()
    expect(await page.getByRole("navigation", { name: "目录" }).locator("li").count()).toBe(44)
    await openCriterion("2")
    await page.getByRole("button", { name: "与下一条合并" }).click()
    expect(await page.getByRole("navigation", { name: "目录" }).locator("li").count()).toBe(43)
    await saved()
  })

  it("loses nothing when somebody else saves another version meanwhile", async () => {
    const other = await openConsole(stage.browser, stage.server.address)
    await other.page.goto(open.page.url())
    const theirs = other.page.getByLabel("标准原文")
    await theirs.fill("对方的文字，扣1分。")
    await other.page
      .getByRole("status")
      .filter({ hasText: /^已保存$/ })
      .waitFor()
    await words().fill("本方的文字，扣1分。")
    await open.page.getByText("他人已改过这份草稿").waitFor()
    await open.page.getByRole("button", { name: "用我这一版" }).click()
    await saved()
    expect(await words().inputValue()).toBe("本方的文字，扣1分。")
    await open.page.getByRole("button", { name: "历史版本" }).click()
    await open.page.getByRole("dialog").getByRole("button", { name: "恢复此版" }).first().click()
    await open.page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await words().inputValue()).toBe("对方的文字，扣1分。")
    await other.close()
  })

  it("publishes what was looked at, for ever", async () => {
    const { page } = open
    await page.getByRole("button", { name: "发布…" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText(/^与《.*》相比$/).waitFor()
    expect(await dialog.getByRole("button", { name: "发布", exact: true }).isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
    await dialog.getByRole("checkbox").check()
    await dialog.getByRole("button", { name: "发布", exact: true }).click()
    await page.getByText("检查结果").waitFor()
    await open.visit("rubrics")
    expect(await page.getByRole("link", { name: /2019年/ }).count()).toBe(1)
  })

  it("reads a pasted form, and puts a draft away and back", async () => {
    const { page } = open
    await page.getByRole("button", { name: "拟订新细则…" }).click()
    await page.getByRole("radio", { name: "粘贴表格或文件内容" }).check()
    await page
      .getByLabel("表格内容")
      .fill("安全生产考核细则\n一、组织领导（10分）\n1.计划（10分）\n（1）未制定计划的，扣2分。（10分）")
    await page.getByRole("button", { name: "开始" }).click()
    await page.getByText("请把各栏填好。").waitFor()
    await page.getByLabel("编号").fill("safety-2019")
    await page.getByRole("button", { name: "开始" }).click()
    await page.getByRole("heading", { level: 1, name: "安全生产考核细则" }).waitFor()
    await page.getByRole("button", { name: "搁置这份草稿" }).click()
    await page.getByText("已搁置", { exact: true }).waitFor()
    await page.getByRole("button", { name: "恢复" }).click()
    await page.getByText("已搁置", { exact: true }).waitFor({ state: "detached" })
    open.expectClean()
  })
})
