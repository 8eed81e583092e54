import type { Notice } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import { type ReactElement, useEffect, useState } from "react"
import type { Loaded } from "../queue/load-queue.ts"
import { useKeys } from "../screen/keys.tsx"
import { bold, line, toned } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import type { Say } from "../screen/texts.ts"
import { inboxLines } from "./inbox-lines.ts"

interface InboxProps {
  readonly read: () => Promise<Loaded<readonly Notice[]>>
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
}

const keys = { zh: "↑↓ PgUp PgDn 翻看  q 返回", en: "↑↓ PgUp PgDn scroll  q back" } as const

/** What the person is told; looking at it marks it as read. */
export function InboxScreen({ read, locale, say, onBack }: InboxProps): ReactElement {
  const { columns, rows } = useWindowSize()
  const [notices, setNotices] = useState<readonly Notice[]>()
  const [fault, setFault] = useState("")
  const [top, setTop] = useState(0)
  const room = bodyRows(rows, 1, 2, 0)
  const body =
    notices === undefined
      ? [line(fault === "" ? say("loading") : " ")]
      : inboxLines(notices, { width: columns, now: new Date(), locale, say })
  const last = Math.max(0, body.length - room)
  const move = (by: number) => setTop((from) => Math.min(last, Math.max(0, from + by)))

  useEffect(() => {
    void read().then((loaded) => {
      if (loaded.ok) setNotices(loaded.value)
      else setFault(`⚑ ${loaded[locale]}`)
    })
  }, [])
  useKeys((input, key) => {
    if (input === "q" || key.escape) return onBack()
    if (key.upArrow || input === "k") return move(-1)
    if (key.downArrow || input === "j") return move(1)
    if (key.pageUp) return move(-room)
    if (key.pageDown || input === " ") return move(room)
  })
  const foot = [line(toned("ask", fault === "" ? " " : fault)), line(toned("quiet", keys[locale]))]
  return <ScreenFrame head={[line(bold("准绳  "), say("inbox"))]} body={body} from={Math.min(top, last)} foot={foot} />
}
