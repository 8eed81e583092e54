import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenConsole, openConsole } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("an administrator runs the year", () => {
  const stage = onStage()
  let open: OpenConsole
  beforeAll(async () => {
    open = await openConsole(stage.browser, stage.server.address)
  })
  afterAll(async () => {
    await open?.close()
  })

  it("adds a unit", async () => {
    const { page } = open
    await open.visit("people")
    await page.getByRole("button", { name: "新建单位…" }).click()
    await page.getByLabel("单位名称").fill("濉溪经济开发区")
    await page.getByLabel("单位代码").fill("340699")
    await page.getByLabel("类别").selectOption({ label: "区" })
    await page.getByRole("button", { name: "新建", exact: true }).click()
    await page.getByRole("row").filter({ hasText: "濉溪经济开发区" }).getByText("340699").waitFor()
  })

  it("adds a reviewer who belongs to a unit, and is shown the first password once", async () => {
    const { page } = open
    await page.getByRole("button", { name: "新建人员…" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("姓名").fill("赵敏")
    await dialog.getByLabel("角色").selectOption({ label: "核实人员" })
    await dialog.getByLabel("单位", { exact: true }).selectOption({ label: "相山区" })
    await dialog.getByLabel("用户名").fill("Zhao")
    await dialog.getByRole("button", { name: "新建", exact: true }).click()
    await dialog.getByText("用户名不符合要求").waitFor()
    await dialog.getByLabel("用户名").fill("zhaomin")
    const password = await dialog.getByLabel("初始密码").inputValue()
    await dialog.getByRole("button", { name: "新建", exact: true }).click()
    await dialog.getByText("已新建 赵敏").waitFor()
    await dialog.getByText(password).waitFor()
    await dialog.getByRole("button", { name: "记下了" }).click()
    await page.getByRole("row").filter({ hasText: "赵敏" }).getByText("相山区").waitFor()
  })

  it("assigns nobody to the own unit, and elsewhere whom it likes", async () => {
    const { page } = open
    await open.visit("")
    await page.getByRole("button", { name: "为相山区指定核实人员" }).click()
    await page.getByText("本单位人员，须回避").waitFor()
    expect(await page.getByRole("checkbox", { name: /赵敏/ }).isDisabled()).toBe(true)
    await page.getByRole("button", { name: "取消" }).click()
    await page.getByRole("button", { name: "为杜集区指定核实人员" }).click()
    await page.getByRole("checkbox", { name: /赵敏/ }).check()
    await page.getByRole("radio", { name: "组长：赵敏" }).check()
    await page.getByRole("button", { name: "保存指定" }).click()
    await page.getByRole("row").filter({ hasText: "杜集区" }).getByText("赵敏（组长）").waitFor()
  })

  it("starts another year with its period, deadline and units", async () => {
    const { page } = open
    await page.getByRole("link", { name: "新建年度" }).click()
    await page.getByLabel("年份").fill("2019")
    await page.getByLabel("年份").press("Tab")
    expect(await page.getByLabel("年度名称").inputValue()).toBe("2019年度")
    await page.getByLabel("考评期自").selectOption({ label: "2018年12月" })
    await page.getByLabel("考评期至").selectOption({ label: "2019年11月" })
    await page.getByLabel("填报截止日").fill("2019-12-20")
    await page.getByRole("checkbox", { name: /烈山区/ }).uncheck()
    await page.getByRole("button", { name: "开始本年度" }).click()
    await page.getByRole("heading", { level: 1, name: "2019年度" }).waitFor()
    await page.getByText("考评期 2018年12月—2019年11月").waitFor()
    await page.getByText("填报截止 2019年12月20日").waitFor()
    expect(await page.getByRole("row").count()).toBe(5)
  })

  it("goes back to the year before", async () => {
    await open.page.getByRole("combobox", { name: "年度", exact: true }).selectOption({ label: "2018年度" })
    await open.page.getByRole("heading", { level: 1, name: "2018年度" }).waitFor()
  })

  it("did all that without a fault on the page", () => open.expectClean())
})
