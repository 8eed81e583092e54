import type { Locale } from "@plumbline/rubric-core"
import { useApp } from "ink"
import { type ReactElement, useEffect, useReducer, useState } from "react"
import { AcrossScreen } from "../across/AcrossScreen.tsx"
import { Review } from "../review/review.ts"
import { ReviewScreen } from "../review/ReviewScreen.tsx"
import { texts } from "../screen/texts.ts"
import type { Connection } from "../session/connect.ts"
import { keptQueue, loadQueue, type Queue } from "./load-queue.ts"
import { QueueScreen } from "./QueueScreen.tsx"

type Place =
  | { readonly kind: "queue" }
  | { readonly kind: "review"; readonly review: Review; readonly start: number }
  | { readonly kind: "across"; readonly criterion: string; readonly from: Review }

interface AppProps {
  readonly connection: Connection
  readonly locale: Locale
}

const retryEvery = 10_000

/** The reviewer's terminal: the queue, one assessment, and one criterion across units. */
export function App({ connection, locale }: AppProps): ReactElement {
  const { exit } = useApp()
  const say = texts(locale)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [queue, setQueue] = useState<Queue | undefined>(() => keptQueue(connection))
  const [place, setPlace] = useState<Place>({ kind: "queue" })
  const [queueAt, setQueueAt] = useState(0)
  const [notice, setNotice] = useState("")
  const [opened] = useState(() => new Map<string, Review>())

  const refresh = async () => {
    const loaded = await loadQueue(connection, new Date().toISOString())
    if (loaded.ok) setQueue(loaded.value)
    setNotice(loaded.ok ? "" : `⚑ ${loaded[locale]}`)
  }
  useEffect(() => void refresh(), [])
  useEffect(() => {
    const timer = setInterval(() => {
      for (const review of opened.values()) if (review.unsent > 0) void review.send()
    }, retryEvery)
    return () => clearInterval(timer)
  }, [opened])

  const openReview = async (id: string): Promise<Review | undefined> => {
    const kept = opened.get(id)
    if (kept) return kept
    const loaded = await Review.open(connection, id, redraw)
    if (loaded.ok) {
      opened.set(id, loaded.value)
      void loaded.value.refresh()
    }
    if (!loaded.ok) setNotice(`⚑ ${loaded[locale]}`)
    return loaded.ok ? loaded.value : undefined
  }
  const open = async (id: string) => {
    setNotice(say("loading"))
    const review = await openReview(id)
    if (!review) return
    setNotice("")
    const unmarked = review.reading.criteria.findIndex(({ own }) => own === undefined)
    setPlace({ kind: "review", review, start: Math.max(0, unmarked) })
  }
  const across = async (criterion: string, from: Review) => {
    const same = queue?.entries.filter(({ cycle }) => cycle.id === from.data.assessment.cycle.id) ?? []
    for (const { row } of same) await openReview(row.assessment)
    setPlace({ kind: "across", criterion, from })
  }

  const { person } = connection.session
  switch (place.kind) {
    case "queue":
      return (
        <QueueScreen
          {...{ queue, notice, locale, say }}
          start={queueAt}
          personName={person.name}
          onOpen={({ row }, at) => {
            setQueueAt(at)
            void open(row.assessment)
          }}
          onRefresh={() => void refresh()}
          onQuit={() => exit()}
        />
      )
    case "review":
      return (
        <ReviewScreen
          key={place.review.data.assessment.id}
          {...{ locale, say }}
          review={place.review}
          start={place.start}
          person={person}
          onBack={() => {
            void refresh()
            setPlace({ kind: "queue" })
          }}
          onAcross={(criterion) => void across(criterion, place.review)}
        />
      )
    case "across": {
      const { cycle } = place.from.data.assessment
      const reviews = [...opened.values()].filter((review) => review.data.assessment.cycle.id === cycle.id)
      const start = place.from.reading.criteria.findIndex((one) => one.criterion.id === place.criterion)
      return (
        <AcrossScreen
          {...{ reviews, locale, say }}
          criterion={place.criterion}
          onBack={() => setPlace({ kind: "review", review: place.from, start: Math.max(0, start) })}
          onOpen={(review, at) => setPlace({ kind: "review", review, start: at })}
        />
      )
    }
  }
}
