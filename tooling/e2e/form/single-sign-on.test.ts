import { describe, expect, it } from "vitest"
import { violations } from "../console/console.ts"
import { openPage } from "../page.ts"
import { hasBrowser, onStage } from "../stage.ts"

describe.skipIf(!hasBrowser)("single sign-on whose provider is out of reach", () => {
  // Nothing answers there: port 9 is for discarding.
  const stage = onStage({
    PLUMBLINE_OIDC_ISSUER: "http://127.0.0.1:9",
    PLUMBLINE_OIDC_CLIENT_ID: "plumbline",
    PLUMBLINE_OIDC_CLIENT_SECRET: "shared",
    PLUMBLINE_OIDC_NAME: "市委统一认证",
  })

  it.each([
    ["form", "duji", "杜集区填报员"],
    ["console", "admin", "市中心管理员"],
  ])("has its button in the %s, says what is wrong once, and leaves the password to sign in with", async (...given) => {
    const [app, username, name] = given
    const watched = await openPage(stage.browser)
    const { page } = watched
    page.setDefaultTimeout(10_000)
    await page.goto(`${stage.server.address}/${app}/`)
    await page.getByRole("link", { name: "用市委统一认证登录" }).click()
    await page.getByRole("alert").filter({ hasText: "联系不到统一认证服务" }).waitFor()
    await page.waitForURL(`${stage.server.address}/${app}/`)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.getByRole("link", { name: "用市委统一认证登录" }).waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
    await page.getByLabel("用户名").fill(username)
    await page.getByLabel("密码", { exact: true }).fill("plumbline-demo")
    await page.getByRole("button", { name: "登录", exact: true }).click()
    await page.getByText(name, { exact: true }).waitFor()
    watched.expectClean()
    await watched.close()
  })
})
