import { render } from "ink"
import { PassThrough } from "node:stream"
import { stripVTControlCharacters } from "node:util"
import type { ReactElement } from "react"
import { expect } from "vitest"
import { Keys } from "../screen/keys.tsx"
import { prepareWidths } from "../shell/width.ts"

export interface OpenScreen {
  readonly rows: () => readonly string[]
  /** Waits until the screen shows a text. */
  readonly until: (shown: string | RegExp) => Promise<void>
  readonly type: (keys: string) => void
  readonly close: () => void
}

/** A keyboard that Ink may listen to as it does to a terminal's. */
class Keyboard extends PassThrough {
  readonly isTTY = true
  setRawMode(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}

/** Draws a screen in memory, of 80 by 24 unless told. */
export async function openScreen(element: ReactElement, columns = 80, rows = 24): Promise<OpenScreen> {
  await prepareWidths()
  const stdin = new Keyboard()
  const stdout = Object.assign(new PassThrough(), { columns, rows })
  let frame = ""
  // With `debug` every write is a whole frame.
  stdout.on("data", (written: Buffer) => (frame = stripVTControlCharacters(written.toString())))
  const options = { stdin, stdout, debug: true, exitOnCtrlC: false, patchConsole: false, interactive: true }
  const app = render(<Keys>{element}</Keys>, options)
  return {
    rows: () => frame.split("\n"),
    async until(shown) {
      const isShown = () => (typeof shown === "string" ? frame.includes(shown) : shown.test(frame))
      await expect.poll(() => (isShown() ? shown : frame), { timeout: 4_000, interval: 10 }).toBe(shown)
    },
    type: (keys) => void stdin.write(keys),
    close: () => app.unmount(),
  }
}
