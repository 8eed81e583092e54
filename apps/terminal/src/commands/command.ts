import type { Words } from "@plumbline/rubric-core"
import type { Shell } from "../shell/shell.ts"

/** Does the command's work; answers the exit code. Ends by throwing a CommandFault where it cannot. */
export type Run = (args: readonly string[], shell: Shell) => Promise<number>

/** A command as the command line lists it. */
export interface Command {
  readonly name: string
  /** What follows the name. */
  readonly usage: string
  readonly does: Words
  /** Loads the one file that does it, so that a command pays only for itself. */
  readonly load: () => Promise<{ readonly run: Run }>
}
