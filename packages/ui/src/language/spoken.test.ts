// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"
import { createApp, defineComponent, h } from "vue"
import { createLanguage, loadEnglish, setLocale } from "./language.ts"
import { useText } from "./text.ts"

const zh = { a: { saved: "已保存 {time}", plain: "未填", mail: "a@b | {n}" } } as const
const en = { a: { saved: "Saved {time}", plain: "open", mail: "a@b | {n}" } }

describe("texts of the page", () => {
  const said: Record<string, () => string> = {}
  const part = defineComponent({
    setup() {
      const { text } = useText<typeof zh>()
      said["saved"] = () => text("a.saved", { time: "14:02" })
      said["plain"] = () => text("a.plain")
      said["mail"] = () => text("a.mail", { n: 0 })
      return () => h("p")
    },
  })
  createApp(part)
    .use(createLanguage({ zh, en: async () => en }))
    .mount(document.createElement("div"))

  it("fill in names, Chinese first", () => {
    expect(said["saved"]?.()).toBe("已保存 14:02")
    expect(said["plain"]?.()).toBe("未填")
  })
  it("give no sign of their own a meaning", () => {
    expect(said["mail"]?.()).toBe("a@b | 0")
  })
  it("switch to English, which is loaded then", async () => {
    await loadEnglish()
    await setLocale("en")
    expect(said["saved"]?.()).toBe("Saved 14:02")
    expect(document.documentElement.lang).toBe("en")
    await setLocale("zh")
    expect(said["plain"]?.()).toBe("未填")
  })
})
