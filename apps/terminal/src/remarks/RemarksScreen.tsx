import type { Person } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { useApp, useWindowSize } from "ink"
import { type ReactElement, useState } from "react"
import { openEditor } from "../review/open-editor.ts"
import type { Review } from "../review/review.ts"
import { useKeys } from "../screen/keys.tsx"
import { bold, type Line, line, spread, toned } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import { promptRows, TextPrompt } from "../screen/TextPrompt.tsx"
import { type Say, syncWord } from "../screen/texts.ts"
import { remarkLines } from "./remark-lines.ts"
import { useRemarks } from "./use-remarks.ts"

interface RemarksProps {
  readonly review: Review
  /** The place of the criterion. */
  readonly at: number
  readonly person: Person
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
}

const keys = {
  zh: "c 提出  Enter 答复  x 办结  ↑↓ 选择  Space 翻页  d 放弃未发的  r 发送  q 返回",
  en: "c ask  Enter answer  x close  ↑↓ choose  Space scroll  d give up  r send  q back",
} as const

/** What reviewers, county and centre ask and answer about one criterion. */
export function RemarksScreen({ review, at, person, locale, say, onBack }: RemarksProps): ReactElement {
  const { columns, rows } = useWindowSize()
  const { suspendTerminal } = useApp()
  const { id, number, words } = review.reading.criteria[at]?.criterion ?? { id: "", number: "", words: "" }
  const sitting = useRemarks(review, id, person, say)
  const { threads, chosen, writing, notice } = sitting
  const [scrolled, setScrolled] = useState<number>()

  const title = line(bold(`（${number}）`), bold(say("remarks")), toned("quiet", `  ${words.replace(/\s+/g, " ")}`))
  const head: Line[] = [spread(title, line(toned("quiet", review.data.assessment.unit.name)), columns)]
  const view = { threads, chosen, box: review.remarks, width: columns, now: new Date(), locale, say }
  const { lines, row } = remarkLines(view)
  const childRows = writing ? promptRows : 0
  const room = bodyRows(rows, head.length, 2, childRows)
  const last = Math.max(0, lines.length - room)
  const from = Math.min(last, scrolled ?? row)
  const choose = (by: number) => {
    setScrolled(undefined)
    sitting.choose(by)
  }

  useKeys(
    (input, key) => {
      if (key.escape || input === "q") return onBack()
      if (key.upArrow || input === "k") return choose(-1)
      if (key.downArrow || input === "j") return choose(1)
      if (key.pageUp) return setScrolled(Math.max(0, from - room + 1))
      if (key.pageDown || input === " ") return setScrolled(Math.min(last, from + room - 1))
      if (input === "c") return sitting.ask()
      if (key.return || input === "e") return sitting.answer()
      if (input === "x") return sitting.close()
      if (input === "d") return sitting.giveUp()
      if (input === "r") return void review.refresh()
    },
    { isActive: !writing },
  )
  const write = async (text: string) => {
    let written: string | undefined
    await suspendTerminal(() => {
      written = openEditor(text, process.env)
    })
    return written
  }
  const where = toned(review.sync === "saved" ? "gained" : "ask", syncWord(review.sync, review.unsent, locale))
  const foot = [spread(line(toned("ask", notice)), line(where), columns), line(toned("quiet", keys[locale]))]
  return (
    <ScreenFrame head={head} body={lines} from={from} foot={foot} childRows={childRows}>
      {writing && (
        <TextPrompt
          label={`${say(writing.question === undefined ? "askRemark" : "answerRemark")}：`}
          hint={say("remarkHint")}
          fault={writing.fault}
          columns={columns}
          row={head.length + room + 2}
          onSubmit={sitting.write}
          onCancel={sitting.stopWriting}
          onEditor={write}
        />
      )}
    </ScreenFrame>
  )
}
