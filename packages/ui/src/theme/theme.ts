import { readonly, shallowRef } from "vue"

/** What a person may choose; `system` follows the machine. */
export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]

const key = "plumbline.theme"
const chosen = shallowRef<Theme>("system")

/** Applies the theme that was chosen on this computer. Call it before mounting, so that nothing flashes. */
export function restoreTheme(): void {
  setTheme(themes.find((theme) => theme === remembered()) ?? "system")
}

/** Switches the theme of the whole page and remembers it on this computer. */
export function setTheme(theme: Theme): void {
  chosen.value = theme
  if (theme === "system") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Storage may be forbidden; the choice then lasts until the page closes.
  }
}

export const theme = readonly(chosen)

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
