import type { Locale } from "../../rubric/words.ts"

export function sayShare(locale: Locale): string {
  return locale === "zh" ? "按比例计分" : "in proportion"
}
