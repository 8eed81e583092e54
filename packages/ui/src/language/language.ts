import type { Locale } from "@plumbline/rubric-core"
import { createI18n } from "vue-i18n"
import { en, zh } from "./messages.ts"

const key = "plumbline.language"

/** Texts by key, nested; the leaves may hold `{names}`. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** The shape of one language's texts, for the other language to match key by key. */
export type SameKeys<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : SameKeys<Shape[Key]>
}

/** Dotted paths to the texts of a shape, so that a key that does not exist fails to compile. */
export type KeyOf<Shape> = {
  [Key in keyof Shape & string]: Shape[Key] extends string ? Key : `${Key}.${KeyOf<Shape[Key]>}`
}[keyof Shape & string]

const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: "zh",
  messages: { zh, en },
})

/** The vue plugin, with the app's own texts beside those of the shared parts. */
export function createLanguage<Own extends Texts>(own: { readonly zh: Own; readonly en: SameKeys<Own> }): typeof i18n {
  i18n.global.mergeLocaleMessage("zh", own.zh)
  i18n.global.mergeLocaleMessage("en", own.en)
  setLocale(remembered())
  return i18n
}

/** Switches the language of the whole page and remembers it on this computer. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  document.documentElement.lang = locale === "zh" ? "zh-CN" : "en"
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts until the page closes.
  }
}

function remembered(): Locale {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "zh"
  } catch {
    return "zh"
  }
}
