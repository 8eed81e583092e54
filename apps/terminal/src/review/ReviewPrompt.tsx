import { type Fact, type Locale, showFactValue } from "@plumbline/rubric-core"
import { useApp } from "ink"
import type { ReactElement } from "react"
import { TextPrompt } from "../screen/TextPrompt.tsx"
import type { Say } from "../screen/texts.ts"
import { openEditor } from "./open-editor.ts"
import type { CriterionReading } from "./reading.ts"
import type { ReviewSitting } from "./use-review.ts"

interface PromptProps {
  readonly sitting: ReviewSitting
  readonly locale: Locale
  readonly say: Say
  readonly columns: number
  /** Rows above the prompt. */
  readonly row: number
}

/** Whether something is being typed. */
export function isTyping({ asking }: ReviewSitting): boolean {
  return ["value", "reason", "jump", "search"].includes(asking.kind)
}

/** The line in which a value, a reason, a number or a word is typed. */
export function ReviewPrompt({ sitting, locale, say, columns, row }: PromptProps): ReactElement | null {
  const { suspendTerminal } = useApp()
  const { asking, current } = sitting
  const common = { columns, row, onCancel: () => sitting.ask({ kind: "nothing" }) }
  const write = async (text: string) => {
    let written: string | undefined
    await suspendTerminal(() => {
      written = openEditor(text, process.env)
    })
    return written
  }
  switch (asking.kind) {
    case "value": {
      const { fact, fault } = asking
      const was = `${say("was")} ${showFactValue(fact, current?.answer.facts[fact.id], locale)}`
      const parts = { label: `${say("newValue")}：`, hint: `${was}  ${howToType(fact, locale, say)}`, fault }
      const give = (text: string) => sitting.giveValue(fact, text)
      const choices = choicesOf(fact, locale)
      const initial = current ? toEdit(fact, current) : ""
      return <TextPrompt key="value" {...common} {...parts} {...{ choices, initial }} isInitialChosen onSubmit={give} />
    }
    case "reason": {
      const { fact, value, fault } = asking
      const said = [...(current?.own?.changes ?? []), ...(current?.previous?.changes ?? [])]
      const initial = said.find((change) => change.fact === fact.id)?.reason ?? ""
      const parts = { label: `${say("reason")}：`, hint: say("reasonHint"), initial, fault, onEditor: write }
      const give = (text: string) => sitting.giveReason(fact, value, text)
      return <TextPrompt key="reason" {...common} {...parts} onSubmit={give} />
    }
    case "jump":
    case "search": {
      const parts = { label: `${say(asking.kind)}：`, hint: say("valueHint"), fault: asking.fault }
      return <TextPrompt key={asking.kind} {...common} {...parts} onSubmit={sitting[asking.kind]} />
    }
    default:
      return null
  }
}

/** Twelve numbers are corrected in place; anything shorter is typed anew. */
function toEdit(fact: Fact, { answer, own }: CriterionReading): string {
  const value = own?.changes.find((change) => change.fact === fact.id)?.value ?? answer.facts[fact.id]
  return fact.type === "series" && Array.isArray(value) ? value.join(" ") : ""
}

function choicesOf(fact: Fact, locale: Locale): readonly string[] {
  if (fact.type === "yesNo") return [fact.no[locale], fact.yes[locale]]
  return fact.type === "choice" ? fact.levels.map(({ name }) => name[locale]) : []
}

function howToType(fact: Fact, locale: Locale, say: Say): string {
  switch (fact.type) {
    case "yesNo":
    case "choice":
      return say("chooseHint", { choices: choicesOf(fact, locale).join("、") })
    case "series":
      return say("seriesHint", { length: fact.length })
    case "partOfWhole":
      return say("partHint", { part: fact.part[locale], whole: fact.whole[locale] })
    case "judged":
      return say("judgedHint", { min: fact.min, max: fact.max })
    default:
      return say("valueHint")
  }
}
