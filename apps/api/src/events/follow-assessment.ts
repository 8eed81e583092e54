import { may } from "@plumbline/contract"
import { loadAssessment } from "../assessments/load.ts"
import { presentAt } from "../presence/present.ts"
import type { Services } from "../server/services.ts"
import { type SentEvent, StreamedEvents } from "./stream.ts"
import { eventsAfter, headOf } from "./visible.ts"

/** After how many looks without news a sign of life is sent and the session asked after. */
export const quietLooks = 10

/** Follows one assessment by the sequence of its chain, so any process can go on where another left off. */
export function followAssessment({ database: { reads }, bell, now }: Services, assessment: string): StreamedEvents {
  return new StreamedEvents(async function* ({ after, listener }): AsyncGenerator<SentEvent> {
    let last = /^\d{1,15}$/.test(after ?? "") ? Number(after) : await headOf(reads, assessment)
    let present = "[]"
    yield { name: "ready", id: String(last) }
    for (let quiet = 0; ; quiet += 1) {
      const hasNews = (await headOf(reads, assessment)) > last
      const seen = JSON.stringify(await presentAt(reads, assessment, now()))
      if (hasNews || seen !== present || quiet >= quietLooks) {
        const viewer = await listener()
        const loaded = viewer && (await loadAssessment(reads, assessment))
        if (!loaded || !may(viewer, "read", loaded.standing).ok) return
        if (hasNews) {
          const followed = await eventsAfter(reads, { loaded, viewer, after: last })
          last = followed.last
          for (const event of followed.events) yield { name: "change", id: String(event.sequence), data: event }
        }
        if (seen !== present) {
          present = seen
          yield { name: "presence", data: { present: await presentAt(reads, assessment, now(), { viewer, loaded }) } }
        } else if (!hasNews) yield {}
        quiet = 0
        if (hasNews) continue
      }
      if (!(await bell.next())) return
    }
  })
}
