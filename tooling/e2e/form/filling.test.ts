import { beforeAll, describe, expect, it } from "vitest"
import { type County, openCounty, paste } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("filling in the form", () => {
  const stage = onStage()
  let form: County
  beforeAll(async () => {
    form = await openCounty(stage.browser, stage.server.address, { username: "lieshan", unit: "烈山区" })
  })

  it("answers yes or no, moves the points at once, and lights the phrase up", async () => {
    await form.criterion("12")
    expect(await form.points()).toBe("—")
    await form.question("c12.patrolFindingsUnrectified").getByLabel("存在", { exact: true }).check()
    await form.question("c12.onlinePatrolIncomplete").getByLabel("不存在").check()
    await form.question("c12.problemsNotHandled").getByLabel("不存在").check()
    expect(await form.points()).toBe("1")
    expect(await form.page.locator("mark.lit").innerText()).toContain("−2")
    expect(await form.page.locator(".result").innerText()).toContain("扣2分")
    await form.saved()
  })

  it("counts, within the most that the rubric allows", async () => {
    await form.criterion("23")
    const tasks = form.question("c23.keyTasksUnmet").getByRole("textbox")
    await tasks.fill("6")
    await form.question("c23.keyTasksUnmet").getByRole("alert").waitFor()
    await tasks.fill("２")
    expect(await form.question("c23.keyTasksUnmet").getByRole("alert").count()).toBe(0)
    await form.page.locator(".result").getByText("−1").waitFor()
  })

  it("takes twelve months from a row of Excel, from any cell", async () => {
    await form.criterion("15")
    await paste(
      form.question("c15.anhuiMonthly").getByLabel("3月"),
      "10\t10\t10\t0\t10\t10\t10\t10\t10\t10\t10\t12\r\n",
    )
    await paste(
      form.question("c15.huaibeiMonthly").getByLabel("1月", { exact: true }),
      Array(12).fill("30").join("\r\n"),
    )
    expect(await form.question("c15.anhuiMonthly").getByLabel("12月").inputValue()).toBe("12")
    // Ten articles short in April, and a blank month: 1 + 0.5.
    expect(await form.points()).toBe("0.5")
  })

  it("goes through the months by arrow keys", async () => {
    const months = form.question("c15.anhuiMonthly")
    await months.getByLabel("1月", { exact: true }).focus()
    await form.page.keyboard.press("ArrowRight")
    await form.page.keyboard.press("ArrowRight")
    expect(await months.getByLabel("3月").evaluate((input) => input === document.activeElement)).toBe(true)
    await form.page.keyboard.press("ArrowDown")
    await form.page.keyboard.press("ArrowUp")
    expect(await months.getByLabel("3月").evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it("asks for a part and its whole, and refuses a part above it without losing what was typed", async () => {
    await form.criterion("16")
    const adopted = form.question("c16.adopted")
    await adopted.getByLabel("共投稿").fill("121")
    await adopted.getByLabel("被有效采用").fill("160")
    await adopted.getByRole("alert").waitFor()
    expect(await form.points()).toBe("—")
    await adopted.getByLabel("共投稿").fill("200")
    // 160 of 200 is exactly 80%, which is not below it.
    expect(await form.points()).toBe("2")
    expect(await adopted.getByLabel("被有效采用").inputValue()).toBe("160")
  })

  it("sets several facts by one choice", async () => {
    await form.criterion("26")
    await form.question("c26.noInstitution").getByLabel("不存在").check()
    await form.page.getByLabel("已配备，因其他原因不在岗").check()
    expect(await form.points()).toBe("2")
    await form.page.getByLabel("已配备，因参与扶贫不在岗").check()
    expect(await form.points()).toBe("3")
  })

  it("judges by level first, then by points within it", async () => {
    await form.criterion("42")
    const judged = form.question("c42.innovationPoints")
    await judged.getByRole("radio", { name: /较好/ }).check()
    expect(await form.points()).toBe("—")
    await judged.getByRole("textbox").fill("3.5")
    await judged.getByRole("alert").waitFor()
    await judged.getByRole("textbox").fill("1.50")
    expect(await form.points()).toBe("1.5")
    await judged.getByRole("radio", { name: /未认定/ }).check()
    expect(await form.points()).toBe("0")
  })

  it("lists what was counted, and takes the count from the list when asked", async () => {
    await form.criterion("44")
    const briefings = form.question("c44.briefingsAdopted")
    await briefings.getByRole("button", { name: "添加一行" }).click()
    await paste(briefings.getByLabel("第 1 行 标题"), "甲\t先锋网\t2018/3/5\n乙\t手机报\t2018年4月1日\n")
    await briefings.getByRole("button", { name: "按列出的行数填 2" }).click()
    expect(await briefings.getByLabel("第 2 行 日期").inputValue()).toBe("2018-04-01")
    await form.question("c44.cityEvents").getByRole("textbox").fill("0")
    expect(await form.points()).toBe("2")
    await form.page.getByLabel("评分依据及相关说明").fill("两篇信息，附清单。")
    await form.saved()
  })

  it("asks nothing of a district that concerns the county alone", async () => {
    await form.criterion("9")
    expect(await form.question("c9.columnNotReported").count()).toBe(0)
    await form.question("c9.columnOpened").getByLabel("否").check()
    expect(await form.question("c9.monthlyBroadcasts").count()).toBe(0)
    expect(await form.points()).toBe("2")
  })

  it("has everything again after a reload", async () => {
    await form.saved()
    await form.criterion("44")
    await form.page.reload()
    await form.page.getByRole("region", { name: "填报" }).waitFor()
    expect(await form.points()).toBe("2")
    expect(await form.question("c44.briefingsAdopted").getByLabel("第 1 行 标题").inputValue()).toBe("甲")
    expect(await form.page.getByLabel("评分依据及相关说明").inputValue()).toBe("两篇信息，附清单。")
    await form.criterion("15")
    expect(await form.points()).toBe("0.5")
  })

  it("goes from criterion to criterion by keyboard alone, and answers by keyboard", async () => {
    await form.criterion("1")
    await form.page.keyboard.press("Alt+ArrowDown")
    await form.page.waitForURL(/c\/2$/)
    const schedule = form.question("c2.noShootingSchedule").getByLabel("不存在")
    for (let tabs = 0; tabs < 12 && !(await schedule.evaluate((one) => one === document.activeElement)); tabs += 1) {
      await form.page.keyboard.press("Tab")
    }
    await form.page.keyboard.press("Space")
    expect(await schedule.isChecked()).toBe(true)
    await form.page.keyboard.press("ArrowRight")
    expect(await form.question("c2.noShootingSchedule").getByLabel("存在", { exact: true }).isChecked()).toBe(true)
    await form.page.keyboard.press("Alt+ArrowUp")
    await form.page.waitForURL(/c\/1$/)
  })

  it("broke neither the content policy nor the page", () => form.expectClean())
})
