import type { Locale } from "@plumbline/rubric-core"
import { blank, bold, type Line, line, toned } from "../screen/line.ts"
import { type Say, stateWord } from "../screen/texts.ts"
import { whenWord } from "../screen/when.ts"
import { fit, padEnd, padStart } from "../shell/width.ts"
import type { Queue, QueueEntry } from "./load-queue.ts"

interface QueueView {
  readonly queue: Queue | undefined
  readonly at: number
  /** How many marks of an assessment are only on this computer. */
  readonly unsent: (assessment: string) => number
  readonly now: Date
  readonly locale: Locale
  readonly say: Say
}

/** The queue as rows, each year under its name; `row` is where the chosen entry stands. */
export function queueLines(view: QueueView): { readonly lines: Line[]; readonly row: number } {
  const { queue, at, say } = view
  if (!queue) return { lines: [line(say("loading"))], row: 0 }
  if (queue.entries.length === 0) return { lines: [line(say("emptyQueue"))], row: 0 }
  const lines: Line[] = [headRow(say)]
  let row = 0
  for (const [index, entry] of queue.entries.entries()) {
    if (queue.entries[index - 1]?.cycle.id !== entry.cycle.id) lines.push(blank, line(bold(entry.cycle.name)))
    if (index === at) row = lines.length
    lines.push(entryRow(entry, index === at, view))
  }
  return { lines, row }
}

const widths = { unit: 14, state: 12, filled: 7, marked: 7, points: 12, when: 14 }

function headRow(say: Say): Line {
  const text = [
    padEnd(`  ${say("unit")}`, widths.unit + 2),
    padEnd(say("state"), widths.state),
    padStart(say("filled"), widths.filled),
    padStart(say("marked"), widths.marked),
    padStart(say("self"), widths.points),
    padStart(say("verified"), widths.points),
    `  ${say("changedAt")}`,
  ].join("")
  return line(toned("quiet", text))
}

function entryRow({ row }: QueueEntry, chosen: boolean, { unsent, now, locale, say }: QueueView): Line {
  const points = (layer: typeof row.self) =>
    layer === undefined ? "—" : layer.complete ? layer.total : `${say("provisional")} ${layer.total}`
  const waiting = unsent(row.assessment)
  const flag = row.openRemarks === undefined ? "" : ` ⚑${row.openRemarks}`
  const text = [
    padEnd(`${chosen ? "▸" : " "} ${fit(row.unit.name, widths.unit - 1 - flag.length)}${flag}`, widths.unit + 2),
    padEnd(stateWord(row.state, locale), widths.state),
    padStart(`${row.answered}/${row.criteria}`, widths.filled),
    padStart(`${row.marked}/${row.criteria}`, widths.marked),
    padStart(points(row.self), widths.points),
    padStart(points(row.verified), widths.points),
    "  ",
  ].join("")
  const last =
    waiting > 0
      ? toned("ask", `◑ ${say("unsentShort", { count: waiting })}`)
      : toned("quiet", whenWord(row.changedAt, now, locale))
  return line(chosen ? { text, bold: true, chosen: true } : text, last)
}
