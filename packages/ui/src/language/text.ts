import type { Locale, Words } from "@plumbline/rubric-core"
import { computed, type ComputedRef } from "vue"
import { useI18n } from "vue-i18n"
import type { KeyOf } from "./language.ts"
import type { zh } from "./zh.ts"

type Named = Readonly<Record<string, string | number>>

export interface Text<Shape> {
  /** The text of a key in the chosen language, its `{names}` filled in. */
  text: (key: KeyOf<Shape>, named?: Named) => string
  /** One of the two languages of words that come with the rubric. */
  inWords: (words: Words) => string
  locale: ComputedRef<Locale>
}

/** Texts of a component. `Shape` is the type of the Chinese texts, so a key that does not exist fails to compile. */
export function useText<Shape>(): Text<Shape> {
  const { t, locale } = useI18n({ useScope: "global" })
  const chosen = computed<Locale>(() => (locale.value === "en" ? "en" : "zh"))
  return {
    text: (key, named = {}) => t(key, named),
    inWords: (words) => words[chosen.value],
    locale: chosen,
  }
}

/** The Chinese texts of the shared parts. */
export type UiTexts = typeof zh

/** Texts of the shared parts. */
export const useUiText = (): Text<typeof zh> => useText<typeof zh>()
