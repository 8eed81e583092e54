import type { Thread } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { blank, bold, type Line, line, spread, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"
import { whenWord } from "../screen/when.ts"
import type { RemarkBox } from "./remark-box.ts"
import type { ShownRemark } from "./threads.ts"

interface RemarkView {
  readonly threads: readonly Thread<ShownRemark>[]
  readonly chosen: number
  readonly box: RemarkBox
  readonly width: number
  readonly now: Date
  readonly locale: Locale
  readonly say: Say
}

/** The threads as rows, the chosen one marked; `row` is where it begins. */
export function remarkLines(view: RemarkView): { readonly lines: Line[]; readonly row: number } {
  const { threads, chosen, say } = view
  if (threads.length === 0) return { lines: [line(say("noRemarks"))], row: 0 }
  const lines: Line[] = []
  let row = 0
  for (const [index, { question, answers }] of threads.entries()) {
    if (index === chosen) row = lines.length
    lines.push(
      headLine(question, index === chosen, view),
      ...wrapLine(line("    ", words(question)), view.width, 4),
      ...notSent(question, view),
      ...answers.flatMap((answer) => answerLines(answer, view)),
      blank,
    )
  }
  return { lines, row }
}

function headLine(question: ShownRemark, isChosen: boolean, { width, now, locale, say }: RemarkView): Line {
  const { by, at, criterion, closedAt, closedBy = "" } = question
  const about = criterion === undefined ? `  ${say("ofTheWhole")}` : ""
  const who = line(
    { text: `${isChosen ? "▸" : " "} ${by}`, bold: isChosen },
    toned("quiet", `  ${whenWord(at, now, locale)}${about}`),
  )
  const standing =
    closedAt === undefined
      ? toned("ask", `⚑ ${say("remarkOpen")}`)
      : toned("quiet", `✓ ${say("remarkClosed", { by: closedBy, when: whenWord(closedAt, now, locale) })}`)
  return spread(who, line(standing), width)
}

function answerLines(answer: ShownRemark, view: RemarkView): Line[] {
  const { by, at } = answer
  const about = toned("quiet", `  ${whenWord(at, view.now, view.locale)}  `)
  return [...wrapLine(line("    └ ", bold(by), about, words(answer)), view.width, 6), ...notSent(answer, view)]
}

/** What of a remark is only on this computer, and why. */
function notSent({ unsent }: ShownRemark, { box, width, locale, say }: RemarkView): Line[] {
  if (!unsent) return []
  const refusal = box.refusal(unsent)
  const said = unsent.said.kind === "close" ? say("remarkClosing") : say("remarkUnsent")
  const text = refusal ? `⚑ ${say("remarkRefused")}${refusal[locale]}` : `◑ ${said}`
  return wrapLine(line("    ", toned("ask", text)), width, 6)
}

function words({ text }: ShownRemark): string {
  return text.trim().replace(/\s*\n\s*/g, " ")
}
