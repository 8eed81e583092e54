import type { Words } from "@plumbline/rubric-core"

/** The exit codes of every command. */
export const exit = { ok: 0, failed: 1, unusable: 2 } as const

/**
 * Ends a command with sentences for the person: `unusable` (2) for what was asked or given, `failed` (1) for what could not
 * be done about it, such as a server out of reach.
 */
export class CommandFault extends Error {
  readonly sentences: readonly Words[]
  readonly code: number

  constructor(sentences: Words | readonly Words[], code: number = exit.unusable) {
    const list = "zh" in sentences ? [sentences] : sentences
    super(list.map(({ en }) => en).join("\n"))
    this.name = "CommandFault"
    this.sentences = list
    this.code = code
  }
}
