import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OpenConsole, openConsole, violations } from "./console.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("the proof page of the console", () => {
  const stage = onStage()
  let console: OpenConsole
  beforeAll(async () => {
    console = await openConsole(stage.browser, stage.server.address)
    await console.visit("proof")
  })
  afterAll(async () => {
    await console?.close()
  })

  it("proves the audit whole", async () => {
    await console.page.getByRole("button", { name: "查验审计链" }).click()
    await console.page.getByText(/^\s*审计链完整：\d+条链，\d+条记录，\d+次封存。/).waitFor()
    expect(await violations(console.page)).toEqual([])
    console.expectClean()
  })

  it("knows a sheet on record by its short fingerprint, and says where it cannot be one", async () => {
    const api = console.context.request
    const { cycles } = await (await api.get(`${stage.server.address}/api/cycles`)).json()
    const { rows } = await (await api.get(`${stage.server.address}/api/cycles/${cycles[0].id}/board`)).json()
    const { self, unit } = rows.find(({ state }: { state: string }) => state === "submitted")
    const field = console.page.getByLabel("指纹", { exact: true })
    const check = console.page.getByRole("button", { name: "查验指纹" })
    await field.fill(self.fingerprint.slice(0, 12))
    await check.click()
    await console.page.getByText("与存档一致").waitFor()
    await console.page.getByText(new RegExp(`${unit.name} · 自评 · ${self.total}分`)).waitFor()
    await field.fill("123")
    await check.click()
    await console.page.getByText("指纹为64位，或前12位").waitFor()
    console.expectClean()
  })
})
