import { onMounted, onUnmounted } from "vue"
import type { OpenAssessment } from "./open-assessment.ts"
import { readAgain } from "./opening.ts"

const often = 45_000

/** Sends what waits and reads what colleagues changed: when the network or the person comes back, and now and then between. */
export function useFreshness(open: OpenAssessment): void {
  let timer: ReturnType<typeof setInterval> | undefined

  async function comeBack(): Promise<void> {
    await open.outbox.send()
    await readAgain(open)
  }

  function lookedAt(): void {
    // Hidden: send at once what would have waited for a pause; the page may not come back.
    if (document.visibilityState === "hidden") void open.outbox.send()
    else void comeBack()
  }

  const leave = (): void => open.outbox.leave()
  const online = (): void => void comeBack()

  onMounted(() => {
    window.addEventListener("online", online)
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", lookedAt)
    timer = setInterval(() => {
      if (document.visibilityState === "visible") void readAgain(open)
    }, often)
  })
  onUnmounted(() => {
    window.removeEventListener("online", online)
    window.removeEventListener("pagehide", leave)
    document.removeEventListener("visibilitychange", lookedAt)
    clearInterval(timer)
  })
}
