import { watchEffect } from "vue"
import { useFormText } from "./text.ts"

/** Names the page in the window's title, so that tabs and history can be told apart: "第 15 条 · 濉溪县 · 准绳". */
export function useTitle(parts: () => readonly string[]): void {
  const { text } = useFormText()
  watchEffect(() => {
    document.title = [...parts(), text("app"), text("ui.product")].join(" · ")
  })
}
