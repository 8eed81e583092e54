import type { Locale } from "@plumbline/rubric-core"
import { useApp } from "ink"
import { type ReactElement, useState } from "react"
import { AcrossScreen } from "../across/AcrossScreen.tsx"
import { InboxScreen } from "../inbox/InboxScreen.tsx"
import { readInbox } from "../inbox/load-inbox.ts"
import type { Review } from "../review/review.ts"
import { ReviewScreen } from "../review/ReviewScreen.tsx"
import { texts } from "../screen/texts.ts"
import type { Connection } from "../session/connect.ts"
import type { Shell } from "../shell/shell.ts"
import { QueueScreen } from "./QueueScreen.tsx"
import { useQueue } from "./use-queue.ts"

type Place =
  | { readonly kind: "queue" }
  | { readonly kind: "inbox" }
  | { readonly kind: "review"; readonly review: Review; readonly start: number }
  | { readonly kind: "across"; readonly reviews: readonly Review[]; readonly start: number; readonly from: Review }

interface AppProps {
  readonly connection: Connection
  readonly shell: Pick<Shell, "folder" | "env">
  readonly locale: Locale
}

/** The reviewer's terminal: the queue, one assessment, and one criterion across units. */
export function App({ connection, shell, locale }: AppProps): ReactElement {
  const { exit } = useApp()
  const say = texts(locale)
  const sitting = useQueue(connection, locale, say)
  const [place, setPlace] = useState<Place>({ kind: "queue" })
  const [queueAt, setQueueAt] = useState(0)
  const { person } = connection.session

  const open = async (assessment: string) => {
    const review = await sitting.open(assessment)
    if (!review) return
    const unmarked = review.reading.criteria.findIndex(({ own }) => own === undefined)
    setPlace({ kind: "review", review, start: Math.max(0, unmarked) })
  }
  const across = async (criterion: string, from: Review) => {
    const reviews = await sitting.openYear(from.data.assessment.cycle.id)
    const start = from.reading.criteria.findIndex((one) => one.criterion.id === criterion)
    setPlace({ kind: "across", reviews, start, from })
  }

  switch (place.kind) {
    case "queue":
      return (
        <QueueScreen
          {...{ locale, say }}
          queue={sitting.queue}
          notice={sitting.notice}
          unsent={sitting.unsent}
          start={queueAt}
          personName={person.name}
          onOpen={({ row }, at) => {
            setQueueAt(at)
            void open(row.assessment)
          }}
          onInbox={() => setPlace({ kind: "inbox" })}
          onRefresh={() => void sitting.refresh()}
          onQuit={() => exit()}
        />
      )
    case "inbox":
      return (
        <InboxScreen
          {...{ locale, say }}
          read={() => readInbox(connection)}
          onBack={() => {
            void sitting.refresh()
            setPlace({ kind: "queue" })
          }}
        />
      )
    case "review":
      return (
        <ReviewScreen
          key={place.review.data.assessment.id}
          {...{ locale, say, person, shell }}
          review={place.review}
          start={place.start}
          onBack={() => {
            void sitting.refresh()
            setPlace({ kind: "queue" })
          }}
          onAcross={(criterion) => void across(criterion, place.review)}
        />
      )
    case "across":
      return (
        <AcrossScreen
          {...{ locale, say, person }}
          reviews={place.reviews}
          start={place.start}
          onBack={(start) => setPlace({ kind: "review", review: place.from, start })}
          onOpen={(review, start) => setPlace({ kind: "review", review, start })}
        />
      )
  }
}
