import type { Locale } from "@plumbline/rubric-core"
import { useEffect, useReducer, useState } from "react"
import { assessmentsWithUnsent } from "../offline/journal.ts"
import { Review } from "../review/review.ts"
import type { Say } from "../screen/texts.ts"
import { whenWord } from "../screen/when.ts"
import type { Connection } from "../session/connect.ts"
import { keptQueue, loadQueue, type Queue } from "./load-queue.ts"

export interface QueueSitting {
  readonly queue: Queue | undefined
  readonly notice: string
  readonly refresh: () => Promise<void>
  /** Opens an assessment from what is kept, else from the server; asks the server for news in any case. */
  readonly open: (assessment: string) => Promise<Review | undefined>
  /** Opens every assessment of a year. */
  readonly openYear: (cycle: string) => Promise<readonly Review[]>
  readonly unsent: (assessment: string) => number
}

const retryEvery = 10_000
const newsEvery = 60_000

/** The queue and the reviews that were opened from it; what waits is sent whichever screen is shown. */
export function useQueue(connection: Connection, locale: Locale, say: Say): QueueSitting {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [queue, setQueue] = useState<Queue | undefined>(() => keptQueue(connection))
  const [notice, setNotice] = useState("")
  const [reviews] = useState(() => new Map<string, Review>())

  const take = async (assessment: string): Promise<Review | undefined> => {
    const known = reviews.get(assessment)
    if (known) return known
    const loaded = await Review.open(connection, assessment, redraw)
    if (loaded.ok) reviews.set(assessment, loaded.value)
    else setNotice(`⚑ ${loaded[locale]}`)
    return loaded.ok ? loaded.value : undefined
  }
  const refresh = async () => {
    const loaded = await loadQueue(connection, new Date().toISOString())
    if (loaded.ok) setQueue(loaded.value)
    const kept = loaded.ok ? undefined : keptQueue(connection)
    if (loaded.ok) setNotice("")
    else if (!kept) setNotice(`⚑ ${loaded[locale]}`)
    else setNotice(`⚑ ${say("keptAsOf", { why: loaded[locale], when: whenWord(kept.asOf, new Date(), locale) })}`)
  }

  useEffect(() => {
    void refresh()
    // What an earlier sitting could not send goes first.
    for (const assessment of assessmentsWithUnsent(connection.folder, connection.session.person.id)) {
      void take(assessment).then((review) => review?.refresh())
    }
    const sending = setInterval(() => {
      for (const review of reviews.values()) if (review.unsent > 0) void review.send()
    }, retryEvery)
    const news = setInterval(() => {
      for (const review of reviews.values()) if (review.unsent === 0) void review.refresh()
    }, newsEvery)
    return () => {
      clearInterval(sending)
      clearInterval(news)
    }
  }, [])

  return {
    queue,
    notice,
    refresh,
    async open(assessment) {
      if (!reviews.has(assessment)) setNotice(say("loading"))
      const review = await take(assessment)
      if (!review) return undefined
      setNotice("")
      void review.begin()
      return review
    },
    async openYear(cycle) {
      const same = queue?.entries.filter((entry) => entry.cycle.id === cycle) ?? []
      const opened = await Promise.all(same.map(({ row }) => take(row.assessment)))
      return opened.filter((review) => review !== undefined)
    },
    unsent: (assessment) => reviews.get(assessment)?.unsent ?? 0,
  }
}
