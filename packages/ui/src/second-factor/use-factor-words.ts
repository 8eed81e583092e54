import { computed, type ComputedRef } from "vue"
import { useUiText } from "../language/text.ts"
import { factorWords } from "./words.ts"

/** The texts of the dialog in the chosen language. */
export function useFactorWords(): ComputedRef<(typeof factorWords)["zh"]> {
  const { locale } = useUiText()
  return computed(() => factorWords[locale.value])
}
