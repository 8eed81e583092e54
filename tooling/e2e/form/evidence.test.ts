import { AxeBuilder } from "@axe-core/playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openCounty } from "./county.ts"
import { hasBrowser, onStage } from "../stage.ts"

/** The smallest picture there is: one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

describe.skipIf(!hasBrowser)("evidence in the form", () => {
  const stage = onStage()
  let form: Awaited<ReturnType<typeof openCounty>>
  beforeAll(async () => {
    form = await openCounty(stage.browser, stage.server.address, { username: "duji", unit: "杜集区" })
    await form.page.goto(`${form.home}c/44`)
  })
  afterAll(async () => {
    await form?.close()
  })

  const field = () => form.page.getByRole("region", { name: "佐证材料" })
  const choose = (name: string, buffer: Buffer) =>
    field().getByLabel("添加文件…").last().setInputFiles({ name, mimeType: "application/octet-stream", buffer })

  it("takes pictures and texts, with a word about what is classified", async () => {
    await field().getByText("涉密").waitFor()
    await choose("截图.png", pixel)
    await field().getByRole("link", { name: "截图.png" }).waitFor()
    await choose("清单.csv", Buffer.from("标题,平台,日期\n".repeat(500)))
    await field().getByRole("link", { name: "清单.csv" }).waitFor()
    expect(await field().getByRole("progressbar").count()).toBe(0)
    const { violations } = await new AxeBuilder({ page: form.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it("says why a file was not taken, and lets it be dismissed", async () => {
    await choose("页面.png", Buffer.from("<script>alert(1)</script>"))
    await field().getByRole("alert").getByText("文件内容与扩展名不符").waitFor()
    await field().getByRole("button", { name: "知道了" }).click()
    expect(await field().getByText("页面.png").count()).toBe(0)
  })

  it("is there again after the page was closed, and opens as a picture in a sandbox", async () => {
    await form.page.reload()
    const link = field().getByRole("link", { name: "截图.png" })
    await link.waitFor()
    const href = (await link.getAttribute("href")) ?? ""
    const response = await form.page.request.get(new URL(href, stage.server.address).href)
    expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/png"])
    expect(response.headers()["content-security-policy"]).toContain("sandbox")
  })

  it("is taken off after asking once more", async () => {
    await field().getByRole("button", { name: "移除 清单.csv" }).click()
    await field().getByRole("button", { name: "保留" }).click()
    await field().getByRole("button", { name: "移除 清单.csv" }).click()
    await field().getByRole("button", { name: "确认移除" }).click()
    await field().getByRole("link", { name: "清单.csv" }).waitFor({ state: "detached" })
    expect(await field().getByRole("link", { name: "截图.png" }).count()).toBe(1)
  })

  it("did all that without a fault on the page", () => form.expectClean())
})
