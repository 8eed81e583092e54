import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import { type ReactElement, useState } from "react"
import { useKeys } from "../screen/keys.tsx"
import { bold, line, spread, toned } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import type { Say } from "../screen/texts.ts"
import { showRow } from "../screen/show-row.ts"
import { queueHelp } from "./help.ts"
import type { Queue, QueueEntry } from "./load-queue.ts"
import { queueLines } from "./queue-lines.ts"

interface QueueProps {
  readonly queue: Queue | undefined
  readonly start: number
  readonly personName: string
  readonly notice: string
  readonly unsent: (assessment: string) => number
  readonly locale: Locale
  readonly say: Say
  readonly onOpen: (entry: QueueEntry, place: number) => void
  readonly onInbox: () => void
  readonly onRefresh: () => void
  readonly onQuit: () => void
}

const keys = {
  zh: "↑↓ 选择  Enter 打开  i 消息  r 刷新  ? 全部按键  q 退出",
  en: "↑↓ choose  Enter open  i inbox  r refresh  ? keys  q quit",
} as const

/** The units that are assigned, with their state and points. */
export function QueueScreen(props: QueueProps): ReactElement {
  const { queue, start, personName, notice, unsent, locale, say, onOpen, onInbox, onRefresh, onQuit } = props
  const { columns, rows } = useWindowSize()
  const [at, setAt] = useState(start)
  const [isHelping, setHelping] = useState(false)
  const entries = queue?.entries ?? []
  const last = Math.max(0, entries.length - 1)
  useKeys((input, key) => {
    if (isHelping) return setHelping(false)
    if (key.upArrow || input === "k") return setAt(Math.max(0, at - 1))
    if (key.downArrow || input === "j") return setAt(Math.min(last, at + 1))
    if (key.home) return setAt(0)
    if (key.end) return setAt(last)
    if (key.return) {
      const entry = entries[at]
      return entry && onOpen(entry, at)
    }
    if (input === "i") return onInbox()
    if (input === "r") return onRefresh()
    if (input === "?") return setHelping(true)
    if (input === "q" || key.escape) return onQuit()
  })
  const head = [spread(line(bold("准绳  "), say("queue")), line(toned("quiet", personName)), columns)]
  const unread = queue?.unread ?? 0
  const said = notice === "" && unread > 0 ? say("unread", { count: unread }) : notice
  const foot = [line(toned("ask", said === "" ? " " : said)), line(toned("quiet", keys[locale]))]
  const { lines, row } = queueLines({ queue, at, unsent, now: new Date(), locale, say })
  const body = isHelping ? queueHelp(locale) : lines
  const from = isHelping ? 0 : showRow(row, body.length, bodyRows(rows, head.length, foot.length, 0))
  return <ScreenFrame head={head} body={body} from={from} foot={foot} />
}
