import { spawn } from "@lydell/node-pty"
import xterm from "@xterm/headless"
import { setTimeout as pause } from "node:timers/promises"

export interface OpenTerminal {
  /** What stands on the screen now, a line for each row, without the blanks at their ends. */
  screen(): string
  /** Waits until the screen shows a text or fits a pattern, and answers the screen. */
  until(shown: string | RegExp, milliseconds?: number): Promise<string>
  /** Types as a person does; see `keys` for those without a letter. */
  type(text: string): void
  resize(columns: number, rows: number): void
  /** Waits for the program to end and answers its exit code. */
  ended(milliseconds?: number): Promise<number>
  /** Ends the program at once, as when the window is closed. */
  close(): void
}

export interface TerminalOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly columns?: number
  readonly rows?: number
}

export const keys = {
  enter: "\r",
  escape: "\u001b",
  tab: "\t",
  backspace: "\u007f",
  up: "\u001b[A",
  down: "\u001b[B",
  right: "\u001b[C",
  left: "\u001b[D",
  interrupt: "\u0003",
} as const

/** Runs a program in a real pseudo-terminal and reads its screen as a terminal draws it. */
export function openTerminal(file: string, args: readonly string[], options: TerminalOptions = {}): OpenTerminal {
  const { columns: cols = 80, rows = 24 } = options
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 200 })
  // A person's terminal is no build machine, whatever the tests run on.
  const { CI: _, ...inherited } = process.env
  const env = { ...inherited, TERM: "xterm-256color", ...options.env }
  const program = spawn(file, [...args], { name: "xterm-256color", cols, rows, cwd: options.cwd ?? process.cwd(), env })
  let code: number | undefined
  program.onData((data) => screen.write(data))
  program.onExit(({ exitCode }) => (code = exitCode))
  // A terminal answers questions, such as where its cursor is.
  screen.onData((answer) => program.write(answer))

  const read = () => textOf(screen)
  const waitFor = async (isThere: () => boolean, what: () => string, milliseconds: number) => {
    const last = performance.now() + milliseconds
    while (!isThere()) {
      if (performance.now() > last) throw new Error(`${what()} within ${milliseconds} ms; the screen was:\n${read()}`)
      await pause(20)
    }
  }
  return {
    screen: read,
    async until(shown, milliseconds = 15_000) {
      const isShown = () => (typeof shown === "string" ? read().includes(shown) : shown.test(read()))
      await waitFor(isShown, () => `The screen did not show ${String(shown)}`, milliseconds)
      return read()
    },
    type: (text) => program.write(text),
    resize(columns, rowCount) {
      // The window has its new size before the program hears of it, and before anything is drawn for it.
      screen.resize(columns, rowCount)
      program.resize(columns, rowCount)
    },
    async ended(milliseconds = 15_000) {
      await waitFor(
        () => code !== undefined,
        () => "The program did not end",
        milliseconds,
      )
      return code ?? -1
    },
    close: () => {
      if (code === undefined) program.kill()
      screen.dispose()
    },
  }
}

function textOf(screen: InstanceType<typeof xterm.Terminal>): string {
  const { active } = screen.buffer
  const rows = Array.from({ length: screen.rows }, (_, row) => active.getLine(active.baseY + row))
  return rows.map((line) => line?.translateToString(true) ?? "").join("\n")
}
