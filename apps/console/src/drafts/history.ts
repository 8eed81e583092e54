import type { Rubric } from "@plumbline/rubric-core"

/** What was written before, what was undone, and what stands now. */
export interface History {
  readonly past: readonly Rubric[]
  readonly now: Rubric
  readonly future: readonly Rubric[]
  /** The place of the last edit: typing on at the same place is one step. */
  readonly place: string | undefined
}

const most = 200

export function historyOf(now: Rubric): History {
  return { past: [], now, future: [], place: undefined }
}

export function edited(history: History, next: Rubric, place?: string): History {
  if (next === history.now) return history
  const goesOn = place !== undefined && place === history.place && history.past.length > 0
  const past = goesOn ? history.past : [...history.past, history.now].slice(-most)
  return { past, now: next, future: [], place }
}

export function undone({ past, now, future }: History): History {
  const before = past.at(-1)
  if (!before) return { past, now, future, place: undefined }
  return { past: past.slice(0, -1), now: before, future: [now, ...future], place: undefined }
}

export function redone({ past, now, future }: History): History {
  const [after, ...rest] = future
  if (!after) return { past, now, future, place: undefined }
  return { past: [...past, now], now: after, future: rest, place: undefined }
}
