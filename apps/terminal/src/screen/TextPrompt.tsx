import { Box, Text, useCursor, usePaste } from "ink"
import { type ReactElement, useContext, useState } from "react"
import { useKeys } from "./keys.tsx"
import { toned } from "./line.ts"
import { ColourContext } from "./Lines.tsx"
import { textProps } from "./theme.ts"
import { charactersOf, fit, widthOf } from "../shell/width.ts"

interface PromptProps {
  readonly label: string
  readonly hint: string
  readonly initial?: string
  /** The text at the beginning stands chosen: typing or pasting replaces it, moving about keeps it. */
  readonly isInitialChosen?: boolean
  readonly fault?: string | undefined
  readonly columns: number
  /** Rows above this one, so that the real cursor and with it the candidates of an input method stand where one types. */
  readonly row: number
  readonly onSubmit: (text: string) => void
  readonly onCancel: () => void
  /** Answers that the up and down keys put in; any other may be typed. */
  readonly choices?: readonly string[]
  /** Opens the text in the person's own editor. */
  readonly onEditor?: (text: string) => Promise<string | undefined>
}

/** Rows that a prompt takes. */
export const promptRows = 3

/** One line to type, with the real cursor in it. */
export function TextPrompt(props: PromptProps): ReactElement {
  const { label, hint, initial = "", fault, columns, row, choices = [], onSubmit, onCancel, onEditor } = props
  const [text, setText] = useState(initial)
  const [at, setAt] = useState(initial.length)
  const [isChosen, setChosen] = useState(initial !== "" && props.isInitialChosen === true)
  const { setCursorPosition } = useCursor()
  const colour = useContext(ColourContext)

  const replace = (next: string, cursor: number) => {
    setChosen(false)
    setText(next)
    setAt(cursor)
  }
  const insert = (typed: string) => {
    const [before, after] = isChosen ? ["", ""] : [text.slice(0, at), text.slice(at)]
    replace(before + typed + after, before.length + typed.length)
  }
  const move = (to: number) => {
    setChosen(false)
    setAt(to)
  }

  usePaste((pasted) => insert(pasted.trim().replace(/\s+/g, " ")))
  useKeys((input, key) => {
    if (key.escape) return onCancel()
    if (key.return) return onSubmit(text)
    if (key.ctrl && input === "e" && onEditor) {
      void onEditor(text).then((written) => written !== undefined && replace(written, written.length))
      return
    }
    if (key.ctrl && input === "u") return replace("", 0)
    if ((key.upArrow || key.downArrow) && choices.length > 0) {
      const place = choices.indexOf(text)
      const next = choices.at(key.downArrow ? (place + 1) % choices.length : Math.max(place, 0) - 1) ?? ""
      return replace(next, next.length)
    }
    if (key.leftArrow) return move(before(text, at))
    if (key.rightArrow) return move(after(text, at))
    if (key.home) return move(0)
    if (key.end) return move(text.length)
    if (key.backspace || key.delete) return replace(text.slice(0, before(text, at)) + text.slice(at), before(text, at))
    if (!key.ctrl && !key.meta && input !== "" && !key.tab) insert(input.replace(/[\r\n]+/g, " "))
  })

  const room = columns - widthOf(label) - 3
  const left = lastFitting(text.slice(0, at), room)
  const shown = fit(left + text.slice(at), room + 1)
  setCursorPosition({ x: widthOf(label) + 1 + widthOf(left), y: row })
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        <Text bold>{label} </Text>
        <Text inverse={isChosen}>{shown === "" ? " " : shown}</Text>
      </Text>
      <Text wrap="truncate" {...textProps(fault === undefined ? toned("quiet", "") : toned("lost", ""), colour)}>
        {fit(fault === undefined ? hint : `⚑ ${fault}`, columns)}
      </Text>
      <Text> </Text>
    </Box>
  )
}

/** Where the character before a place begins. */
function before(text: string, at: number): number {
  return [...charactersOf(text.slice(0, at))].at(-1)?.index ?? 0
}

function after(text: string, at: number): number {
  const [next] = charactersOf(text.slice(at))
  return at + (next?.segment.length ?? 0)
}

/** The end of a text, as much of it as fits. */
function lastFitting(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ""
  for (const { segment } of [...charactersOf(text)].reverse()) {
    if (widthOf(kept) + widthOf(segment) > width) break
    kept = segment + kept
  }
  return kept
}
