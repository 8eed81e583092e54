import { onBeforeUnmount, onMounted, type Ref, ref } from "vue"

export interface Palette {
  isOpen: Ref<boolean>
  open: () => void
  close: () => void
}

/** Ctrl+K (⌘K) opens and closes the palette from anywhere. */
export function usePalette(): Palette {
  const isOpen = ref(false)
  function onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    // Another dialog holds unfinished words; it is not covered by the palette.
    if (!isOpen.value && document.querySelector("dialog[open]")) return
    event.preventDefault()
    isOpen.value = !isOpen.value
  }
  onMounted(() => window.addEventListener("keydown", onKey))
  onBeforeUnmount(() => window.removeEventListener("keydown", onKey))
  return { isOpen, open: () => (isOpen.value = true), close: () => (isOpen.value = false) }
}
