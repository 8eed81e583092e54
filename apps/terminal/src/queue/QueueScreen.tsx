import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import { type ReactElement, useState } from "react"
import { blank, bold, type Line, line, spread, toned } from "../screen/line.ts"
import { useKeys } from "../screen/keys.tsx"
import { ScreenFrame } from "../screen/ScreenFrame.tsx"
import { type Say, stateWord } from "../screen/texts.ts"
import { padEnd, padStart } from "../shell/width.ts"
import type { Queue, QueueEntry } from "./load-queue.ts"

interface QueueProps {
  readonly queue: Queue | undefined
  readonly start: number
  readonly personName: string
  readonly notice: string
  readonly locale: Locale
  readonly say: Say
  readonly onOpen: (entry: QueueEntry, place: number) => void
  readonly onRefresh: () => void
  readonly onQuit: () => void
}

/** The units that are assigned, with their state and points. */
export function QueueScreen(props: QueueProps): ReactElement {
  const { queue, start, notice, locale, say, onOpen, onRefresh, onQuit } = props
  const { columns } = useWindowSize()
  const [at, setAt] = useState(start)
  const entries = queue?.entries ?? []
  useKeys((input, key) => {
    if (key.upArrow || input === "k") setAt(Math.max(0, at - 1))
    else if (key.downArrow || input === "j") setAt(Math.min(entries.length - 1, at + 1))
    else if (key.return) {
      const entry = entries[at]
      if (entry) onOpen(entry, at)
    } else if (input === "r") onRefresh()
    else if (input === "q" || key.escape) onQuit()
  })
  const keys = locale === "zh" ? "↑↓ 选择  Enter 打开  r 刷新  q 退出" : "↑↓ choose  Enter open  r refresh  q quit"
  return (
    <ScreenFrame
      head={[spread(line(bold("准绳  "), say("queue")), line(toned("quiet", props.personName)), columns)]}
      body={bodyLines(props, at)}
      foot={[line(toned("ask", notice === "" ? " " : notice)), line(toned("quiet", keys))]}
    />
  )
}

function bodyLines({ queue, locale, say }: QueueProps, at: number): Line[] {
  if (!queue) return [line(say("loading"))]
  if (queue.entries.length === 0) return [line(say("emptyQueue"))]
  const heads = [
    padEnd(say("unit"), 14),
    padEnd(say("state"), 14),
    padStart(say("filled"), 8),
    padStart(say("marked"), 8),
  ]
  const points = [padStart(say("self"), 12), padStart(say("verified"), 12)]
  const rows = queue.entries.flatMap((entry, index) => {
    const before = queue.entries[index - 1]
    const year = before?.cycle.id === entry.cycle.id ? [] : [line(bold(entry.cycle.name))]
    return [...(index > 0 && year.length > 0 ? [blank] : []), ...year, rowLine(entry, index === at, locale, say)]
  })
  return [line(toned("quiet", `  ${[...heads, ...points].join("")}`)), ...rows]
}

function rowLine({ row }: QueueEntry, chosen: boolean, locale: Locale, say: Say): Line {
  const points = (layer: typeof row.self) =>
    layer === undefined ? "—" : layer.complete ? layer.total : `${say("provisional")} ${layer.total}`
  const text = [
    padEnd(row.unit.name, 14),
    padEnd(stateWord(row.state, locale), 14),
    padStart(`${row.answered}/${row.criteria}`, 8),
    padStart(`${row.marked}/${row.criteria}`, 8),
    padStart(points(row.self), 12),
    padStart(points(row.verified), 12),
  ].join("")
  return [{ text: `${chosen ? "▸" : " "} ${text}`, ...(chosen && { bold: true, chosen: true }) }]
}
