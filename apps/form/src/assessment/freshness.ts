import { followEvents } from "@plumbline/client/events"
import type { AssessmentEvent, ResponseOf } from "@plumbline/contract"
import { onMounted, onUnmounted } from "vue"
import { present } from "../presence/presence.ts"
import type { OpenAssessment } from "./open-assessment.ts"
import { readAgain, readAnswer } from "./opening.ts"

const often = 45_000

/** Sends what waits and reads what colleagues changed: as it is told, when the network or the person comes back, and now and then between. */
export function useFreshness(open: OpenAssessment): void {
  let timer: ReturnType<typeof setInterval> | undefined
  let unfollow: () => void = () => undefined

  /** What oneself has just sent is known by its own answer. */
  function hear({ kind, criterion }: AssessmentEvent): void {
    if (kind !== "answer" || criterion === undefined) void readAgain(open)
    else if (!open.outbox.sending.has(criterion)) void readAnswer(open, criterion)
  }

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
    unfollow = followEvents(`/api/assessments/${open.assessment.value.id}/events`, {
      change: hear,
      presence: (told: ResponseOf<"PUT /assessments/{assessment}/presence">) => (present.value = told.present),
    })
    timer = setInterval(() => {
      if (document.visibilityState === "visible") void readAgain(open)
    }, often)
  })
  onUnmounted(() => {
    window.removeEventListener("online", online)
    window.removeEventListener("pagehide", leave)
    document.removeEventListener("visibilitychange", lookedAt)
    unfollow()
    present.value = []
    clearInterval(timer)
  })
}
