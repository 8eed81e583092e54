import { Text } from "ink"
import { createContext, type ReactElement, useContext } from "react"
import { fitLine, type Line } from "./line.ts"
import { textProps } from "./theme.ts"

/** Whether the screen is drawn in colour. */
export const ColourContext = createContext(true)

/** Rows of text, each cut to the width, exactly as many as given. */
export function Lines({ lines, width }: { readonly lines: readonly Line[]; readonly width: number }): ReactElement {
  const colour = useContext(ColourContext)
  return (
    <>
      {lines.map((spans, row) => (
        <Text key={row} wrap="truncate">
          {spans.length === 0
            ? " "
            : fitLine(spans, width).map((span, at) => (
                <Text key={at} {...textProps(span, colour)}>
                  {span.text}
                </Text>
              ))}
        </Text>
      ))}
    </>
  )
}
