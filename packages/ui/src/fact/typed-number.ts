import { type ComputedRef, computed, type Ref, ref, watch } from "vue"
import type { Typed } from "./reading.ts"

/** The text of a number input beside its value: what cannot be read stays on the screen, but never becomes a value. */
export interface TypedNumber {
  text: Ref<string>
  isUnreadable: ComputedRef<boolean>
  /** Call on each input. */
  type: (text: string) => void
}

/**
 * Ties the text of an input to a value. `read` turns text into a value; a change of the value from elsewhere (another tab, a
 * colleague) replaces the text unless it says the same.
 */
export function useTypedNumber<Value extends number | string>(
  value: () => Value | undefined,
  read: (text: string) => Typed<Value>,
  give: (value: Value | undefined) => void,
): TypedNumber {
  const text = ref(shown(value()))
  watch(value, (now) => {
    const typed = read(text.value)
    // Text that cannot be read gave no value; while there is none from elsewhere either, the text stays to be corrected.
    if (typed.kind === "unreadable" ? now !== undefined : (typed.kind === "value" ? typed.value : undefined) !== now) {
      text.value = shown(now)
    }
  })
  return {
    text,
    isUnreadable: computed(() => read(text.value).kind === "unreadable"),
    type(typed) {
      text.value = typed
      const result = read(typed)
      const next = result.kind === "value" ? result.value : undefined
      if (next !== value()) give(next)
    },
  }
}

function shown(value: number | string | undefined): string {
  return value === undefined ? "" : String(value)
}
