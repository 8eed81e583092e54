import type { Locale } from "@plumbline/rubric-core"
import { createI18n } from "vue-i18n"
import { type Spoken, spoken, type Texts } from "./spoken.ts"
import { zh } from "./zh.ts"

export type { Texts }

const key = "plumbline.language"

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
  locale: "zh",
  fallbackLocale: "zh",
  messages: { zh: spoken(zh), en: {} },
  // Keys are whole already; there is no path to walk.
  messageResolver: (texts, key) => (isSpoken(texts) ? (texts[key] ?? null) : null),
})

let english: (() => Promise<readonly Texts[]>) | undefined

/**
 * The vue plugin, with the app's own texts beside those of the shared parts. English is loaded when someone first wants it.
 *
 * @example app.use(createLanguage({ zh, en: async () => (await import("./en.ts")).en }))
 */
export function createLanguage<Own extends Texts>(own: {
  readonly zh: Own
  readonly en: SameKeys<Own> | (() => Promise<SameKeys<Own>>)
}): typeof i18n {
  const { en } = own
  i18n.global.mergeLocaleMessage("zh", spoken(own.zh))
  english = async () => {
    const [shared, ofApp] = await Promise.all([import("./en.ts"), typeof en === "function" ? en() : en])
    return [shared.en, textsOf(ofApp)]
  }
  void setLocale(remembered())
  return i18n
}

/** Switches the language of the whole page and remembers it on this computer. */
export async function setLocale(locale: Locale): Promise<void> {
  if (locale === "en") await loadEnglish()
  i18n.global.locale.value = locale
  document.documentElement.lang = locale === "zh" ? "zh-CN" : "en"
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts until the page closes.
  }
}

/** Loads English ahead, so that switching works without a network, too. */
export async function loadEnglish(): Promise<void> {
  const load = english
  english = undefined
  if (!load) return
  try {
    for (const texts of await load()) i18n.global.mergeLocaleMessage("en", spoken(texts))
  } catch {
    // No network: Chinese stands in until the next try.
    english = load
  }
}

function isSpoken(texts: unknown): texts is Spoken {
  return typeof texts === "object" && texts !== null
}

/** Texts of one language have the shape of texts; a mapped type does not say so by itself. */
function textsOf(texts: object): Texts {
  return Object.fromEntries(Object.entries(texts))
}

function remembered(): Locale {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "zh"
  } catch {
    return "zh"
  }
}
