import { Box, useWindowSize } from "ink"
import type { ReactElement, ReactNode } from "react"
import { Lines } from "./Lines.tsx"
import { blank, type Line, line, toned } from "./line.ts"

interface FrameProps {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
  /** The first line of the body that is shown. */
  readonly from?: number
  readonly foot: readonly Line[]
  /** An input below the body instead of nothing. */
  readonly children?: ReactNode
  readonly childRows?: number
}

/** A whole screen: a head, as much of the body as fits, what is asked, and the keys. */
export function ScreenFrame({ head, body, from = 0, foot, children, childRows = 0 }: FrameProps): ReactElement {
  const { columns, rows } = useWindowSize()
  if (columns < least.columns || rows < least.rows) return <TooSmall columns={columns} rows={rows} />
  const room = bodyRows(rows, head.length, foot.length, childRows)
  const shown = body.slice(from, from + room)
  const filled = [...shown, ...Array.from({ length: Math.max(0, room - shown.length) }, () => blank)]
  const hidden = body.length - from - shown.length
  const rule = line(
    toned("quiet", "─".repeat(columns - (hidden > 0 ? 6 : 0))),
    toned("quiet", hidden > 0 ? " ↓ " + hidden : ""),
  )
  return (
    <Box flexDirection="column" width={columns}>
      <Lines lines={head} width={columns} />
      <Lines lines={[line(toned("quiet", "─".repeat(columns)))]} width={columns} />
      <Lines lines={filled} width={columns} />
      <Lines lines={[rule]} width={columns} />
      {children}
      <Lines lines={foot} width={columns} />
    </Box>
  )
}

const least = { columns: 80, rows: 24 }

/** The screen stays open behind it, so that nothing is lost by making a window small for a moment. */
function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }): ReactElement {
  const message = [line("窗口太小，至少需要 80 列 24 行"), line("The window is too small; 80 by 24 is needed")]
  const empty = Array.from({ length: Math.max(0, rows - 1 - message.length) }, () => blank)
  return (
    <Box flexDirection="column" width={columns}>
      <Lines lines={[...message, ...empty]} width={columns} />
    </Box>
  )
}

/** Rows that are left for the body; the last row of the window stays free, or the terminal would scroll. */
export function bodyRows(rows: number, head: number, foot: number, children: number): number {
  return Math.max(3, rows - 1 - head - foot - children - 2)
}
