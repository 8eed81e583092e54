import type { Locale } from "@plumbline/rubric-core"
import { padEnd } from "../shell/width.ts"
import { bold, type Line, line } from "./line.ts"

export type KeyList = readonly (readonly [key: string, zh: string, en: string])[]

/** Keys and what they do, one a line. */
export function keyLines(keys: KeyList, locale: Locale): Line[] {
  return keys.map(([key, zh, en]) => line(bold(padEnd(`  ${key}`, 20)), locale === "zh" ? zh : en))
}
