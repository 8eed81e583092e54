import type { MarkBody, MarkRecord } from "@plumbline/contract"
import { takenBack } from "@plumbline/contract"
import type { Pending } from "./journal.ts"

/**
 * What is to become of an unsent mark, given what the server was last heard to hold:
 * `sendable` as it is; `there` already, its receipt was lost; `rebase`, the server holds none any more; `answerChanged`, the
 * county has answered anew since; `markedElsewhere`, the same person marked it otherwise in another place.
 */
export type Fate = "sendable" | "there" | "rebase" | "answerChanged" | "markedElsewhere"

/** What the server holds for one criterion. */
export interface Held {
  readonly epoch: string
  readonly answerVersion: number
  /** The own mark, one that was taken back among them. */
  readonly own: MarkRecord | undefined
}

export function fateOf({ body, version, epoch }: Pending, { epoch: heldEpoch, answerVersion, own }: Held): Fate {
  const heldVersion = own?.version ?? 0
  const follows = version === heldVersion && (epoch === heldEpoch || version === 0)
  if (body && body.sawVersion !== answerVersion) return "answerChanged"
  if (follows) return "sendable"
  if (isSameWord(body, own)) return "there"
  return own === undefined || own.sawVersion === takenBack ? "rebase" : "markedElsewhere"
}

/** Whether a person must choose before anything is sent. */
export function isClash(fate: Fate): fate is "answerChanged" | "markedElsewhere" {
  return fate === "answerChanged" || fate === "markedElsewhere"
}

function isSameWord(body: MarkBody | null, own: MarkRecord | undefined): boolean {
  if (body === null) return own === undefined || own.sawVersion === takenBack
  return own !== undefined && own.sawVersion === body.sawVersion && changesOf(own) === changesOf(body)
}

function changesOf({ changes }: Pick<MarkBody, "changes">): string {
  const parts = changes.map(({ fact, value, reason }) => JSON.stringify([fact, value, reason]))
  return parts.sort().join("\n")
}
