import {
  computed,
  type ComputedRef,
  type MaybeRefOrGetter,
  nextTick,
  onBeforeUnmount,
  onMounted,
  ref,
  toValue,
  watch,
} from "vue"
import { useRoute } from "vue-router"

export interface CriterionWalk {
  /** The number of the criterion one stands at. */
  at: ComputedRef<string | undefined>
  go: (number: string) => void
  step: (by: 1 | -1) => void
}

/** From criterion to criterion, by J and K and by buttons; the fragment of the address is where one begins. */
export function useCriterionWalk(numbers: MaybeRefOrGetter<readonly string[]>): CriterionWalk {
  const route = useRoute()
  const standing = ref<string>()
  const at = computed(() => {
    const shown = toValue(numbers)
    return standing.value !== undefined && shown.includes(standing.value) ? standing.value : undefined
  })

  function go(number: string): void {
    standing.value = number
    const article = document.getElementById(`c-${number}`)
    article?.scrollIntoView({ block: "start" })
    article?.focus({ preventScroll: true })
  }

  function step(by: 1 | -1): void {
    const shown = toValue(numbers)
    const next = at.value === undefined ? (by === 1 ? 0 : shown.length - 1) : shown.indexOf(at.value) + by
    const number = shown[next]
    if (number !== undefined) go(number)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === "j") step(1)
    if (event.key === "k") step(-1)
  }

  function onFocus(event: FocusEvent): void {
    const article = event.target instanceof Element ? event.target.closest("article[id^='c-']") : null
    if (article) standing.value = article.id.slice(2)
  }

  onMounted(() => {
    window.addEventListener("keydown", onKey)
    document.addEventListener("focusin", onFocus)
  })
  onBeforeUnmount(() => {
    window.removeEventListener("keydown", onKey)
    document.removeEventListener("focusin", onFocus)
  })
  watch(
    () => route.hash,
    async (hash) => {
      if (!hash.startsWith("#c-")) return
      await nextTick()
      go(hash.slice(3))
    },
    { immediate: true, flush: "post" },
  )
  return { at, go, step }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [contenteditable]") !== null
}
