import type { EachRate } from "../../rubric/rate.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** What the sentence must say of units that hold more than one: "每2个一档，不足的不计". */
export function sayEach({ per, partial, first }: EachRate, { words }: Line, locale: Locale): string {
  const parts: string[] = []
  if (first !== undefined) parts.push(locale === "zh" ? `基础${first}分` : `from ${first}`)
  if (per !== undefined && per !== "1") {
    const unit = per.endsWith("%")
      ? ""
      : locale === "zh"
        ? (words.unit?.zh ?? "")
        : ` ${words.unit?.en ?? ""}`.trimEnd()
    parts.push(locale === "zh" ? `每${per}${unit}计一次` : `for each ${per}${unit}`)
  }
  if (partial === "up") parts.push(locale === "zh" ? "不足的按一次计" : "a part counts as a whole one")
  if (partial === "down" && per !== undefined) parts.push(locale === "zh" ? "不足的不计" : "a part does not count")
  return parts.join(locale === "zh" ? "，" : ", ")
}
