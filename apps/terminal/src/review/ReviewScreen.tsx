import { displayPoints, type Locale, settledPoints, showFactValue } from "@plumbline/rubric-core"
import { useApp, useWindowSize } from "ink"
import { type ReactElement, type ReactNode } from "react"
import { useKeys } from "../screen/keys.tsx"
import { bold, type Line, line, spread, toned, wrapLine } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import { promptRows, TextPrompt } from "../screen/TextPrompt.tsx"
import { type Say, stateWord, syncWord } from "../screen/texts.ts"
import { helpLines } from "./help.ts"
import { openEditor } from "./open-editor.ts"
import type { Review } from "./review.ts"
import { type ReviewSitting, useReview } from "./use-review.ts"
import { criterionLines, shownPoints, verdictSpans } from "./words.ts"

interface ReviewProps {
  readonly review: Review
  /** The place of the criterion to begin with. */
  readonly start: number
  readonly person: string
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
  readonly onAcross: (criterion: string) => void
}

/** One criterion of one unit: the words, the facts, the points and why. */
export function ReviewScreen(props: ReviewProps): ReactElement {
  const { review, start, person, locale, say, onBack, onAcross } = props
  const { columns, rows } = useWindowSize()
  const sitting = useReview(review, start, person, locale, say)
  const { asking, current } = sitting
  const head = headLines(props, sitting, columns)
  const foot = footLines(props, sitting, columns)
  const isTyping = ["value", "reason", "jump", "search"].includes(asking.kind)

  useKeys(
    (input, key) => {
      switch (asking.kind) {
        case "confirmRest":
          return input === "y" ? sitting.agreeRest() : sitting.ask({ kind: "nothing" })
        case "confirmFinish":
          return input === "y" ? sitting.finish(asking.fingerprint) : sitting.ask({ kind: "nothing" })
        case "settle":
          return /^[1-9]$/.test(input) ? sitting.settle(Number(input) - 1) : sitting.ask({ kind: "nothing" })
        case "help":
          return sitting.ask({ kind: "nothing" })
        default:
      }
      if (key.escape || input === "q") return onBack()
      if (key.upArrow) return sitting.chooseFact(-1)
      if (key.downArrow) return sitting.chooseFact(1)
      if (key.leftArrow || input === "p") return sitting.go(sitting.at - 1)
      if (key.rightArrow || input === "n") return sitting.go(sitting.at + 1)
      if (key.return || input === "e") return sitting.editFact()
      if (key.pageDown || input === " ") return sitting.scrollBy(8)
      if (key.pageUp) return sitting.scrollBy(-8)
      if (input === "a") return sitting.agree()
      if (input === "A") return sitting.askRest()
      if (input === "m") return sitting.nextUnmarked()
      if (input === "g") return sitting.ask({ kind: "jump" })
      if (input === "/") return sitting.ask({ kind: "search" })
      if (input === "u") return sitting.undo()
      if (input === "f") return sitting.askFinish()
      if (input === "s") return sitting.askSettle()
      if (input === "r") return void review.refresh()
      if (input === "x" && current) return onAcross(current.criterion.id)
      if (input === "?") return sitting.ask({ kind: "help" })
      return undefined
    },
    { isActive: !isTyping },
  )

  const body = bodyLines(props, sitting, columns)
  const room = bodyRows(rows, head.length, foot.length, isTyping ? promptRows : 0)
  const from = Math.min(sitting.scroll, Math.max(0, body.length - room))
  return (
    <ScreenFrame head={head} body={body} from={from} foot={foot} childRows={isTyping ? promptRows : 0}>
      {isTyping && <Prompt {...props} sitting={sitting} columns={columns} row={head.length + room + 2} />}
    </ScreenFrame>
  )
}

function headLines({ review, locale, say }: ReviewProps, { at, current }: ReviewSitting, columns: number): Line[] {
  const { reading, data } = review
  const { verified } = reading
  const marked = reading.criteria.filter(({ own }) => own !== undefined).length
  const total = verified.complete
    ? displayPoints(verified.total)
    : `${say("provisional")} ${displayPoints(settledPoints(verified))}`
  const title = line(bold(data.assessment.unit.name), `  ${stateWord(data.assessment.state, locale)}`)
  const sums = line(
    toned("quiet", `${say("verified")} `),
    bold(total),
    toned("quiet", `  ${say("marked")} ${marked}/${reading.criteria.length}`),
  )
  const self = reading.self.criteria[at]
  const own = verified.criteria[at]
  if (!current || !self || !own) return [spread(title, sums, columns)]
  const points = line(
    toned("quiet", `${say("self")} `),
    shownPoints(self),
    toned("quiet", `  ${say("verified")} `),
    bold(shownPoints(own)),
    toned("quiet", ` / ${current.criterion.basePoints}`),
  )
  return [
    spread(title, sums, columns),
    spread(line(bold(`（${current.criterion.number}）`), standingSpan(current, say)), points, columns),
  ]
}

function standingSpan({ own, standing }: NonNullable<ReviewSitting["current"]>, say: Say) {
  switch (standing.standing) {
    case "differs":
      return toned("ask", `⚑ ${say("differs")}`)
    case "settled":
      return toned("gained", `● ${say("settledBy")}`)
    case "outdated":
      return toned("ask", `⚑ ${say("outdated")}`)
    default:
      if (!own) return toned("quiet", `○ ${say("unmarked")}`)
      return own.verdict === "agreed" ? toned("gained", `✓ ${say("agreed")}`) : toned("ask", `● ${say("changed")}`)
  }
}

function bodyLines({ review, locale, say }: ReviewProps, sitting: ReviewSitting, width: number): Line[] {
  const { asking, at, current, chosenFact } = sitting
  const self = review.reading.self.criteria[at]
  const verified = review.reading.verified.criteria[at]
  if (asking.kind === "help") return helpLines(locale)
  if (!current || !self || !verified) return []
  if (asking.kind === "settle") {
    const marks = [...(current.own ? [current.own] : []), ...current.others]
    return [
      line(bold(say("settleTitle"))),
      ...marks.flatMap((mark, index) => {
        const name = "reviewerName" in mark ? String(mark.reviewerName) : say("yourMark")
        return wrapLine(
          line(`  ${index + 1}  ${name}：`, ...verdictSpans(current.criterion, mark.changes, locale, say)),
          width,
          4,
        )
      }),
    ]
  }
  return criterionLines({ reading: current, self, verified, chosenFact, width, locale, say })
}

const shortKeys = {
  zh: "a 同意  e 改动  ↑↓ 事实  ←→ 上下条  m 未核实  g 跳转  / 查找  u 撤销  ? 全部按键",
  en: "a agree  e change  ↑↓ fact  ←→ criterion  m unmarked  g jump  / find  u undo  ? keys",
} as const

function footLines({ review, locale, say }: ReviewProps, { asking, notice }: ReviewSitting, columns: number): Line[] {
  const sync = syncWord(review.sync, review.unsent, locale)
  const fault = review.fault?.[locale]
  const said =
    asking.kind === "confirmRest"
      ? say("confirmRest", { count: asking.count })
      : asking.kind === "confirmFinish"
        ? asking.words
        : notice || (review.sync === "saved" || review.sync === "sending" ? "" : (fault ?? ""))
  const tone = review.sync === "saved" ? "gained" : review.sync === "sending" ? "quiet" : "ask"
  return [
    ...wrapLine(line(said === "" ? " " : toned("ask", said)), columns).slice(0, 2),
    spread(line(toned("quiet", shortKeys[locale])), line(toned(tone, sync)), columns),
  ]
}

interface PromptProps extends ReviewProps {
  readonly sitting: ReviewSitting
  readonly columns: number
  readonly row: number
}

function Prompt({ sitting, locale, say, columns, row }: PromptProps): ReactNode {
  const { suspendTerminal } = useApp()
  const { asking, current } = sitting
  const cancel = () => sitting.ask({ kind: "nothing" })
  const common = { columns, row, onCancel: cancel }
  const onEditor = async (text: string) => {
    let written: string | undefined
    await suspendTerminal(() => {
      written = openEditor(text, process.env)
    })
    return written
  }
  switch (asking.kind) {
    case "value": {
      const hint = { series: say("months"), partOfWhole: say("part"), yesNo: say("yesNo") }[String(asking.fact.type)]
      const was = showFactValue(asking.fact, current?.answer.facts[asking.fact.id], locale)
      const says = `${say("was")} ${was}  ${hint ? `${hint}  ` : ""}${say("valueHint")}`
      const give = (text: string) => sitting.giveValue(asking.fact, text)
      return (
        <TextPrompt
          key="value"
          {...common}
          label={`${say("newValue")}：`}
          hint={says}
          fault={asking.fault}
          onSubmit={give}
        />
      )
    }
    case "reason": {
      const give = (text: string) => sitting.giveReason(asking.fact, asking.value, text)
      const initial = current?.own?.changes.find(({ fact }) => fact === asking.fact.id)?.reason ?? ""
      const parts = { label: `${say("reason")}：`, hint: say("reasonHint"), initial, fault: asking.fault, onEditor }
      return <TextPrompt key="reason" {...common} {...parts} onSubmit={give} />
    }
    case "jump":
      return (
        <TextPrompt
          key="jump"
          {...common}
          label={`${say("jump")}：`}
          hint={say("valueHint")}
          fault={asking.fault}
          onSubmit={sitting.jump}
        />
      )
    case "search":
      return (
        <TextPrompt
          key="search"
          {...common}
          label={`${say("search")}：`}
          hint={say("valueHint")}
          fault={asking.fault}
          onSubmit={sitting.search}
        />
      )
    default:
      return null
  }
}
