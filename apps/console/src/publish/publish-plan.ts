import { type BoardRow, may, type Person } from "@plumbline/contract"
import { standingOfRow } from "../board/row-standing.ts"

/** The units of a cycle by what publishing does with them. */
export interface PublishPlan {
  readonly ready: readonly BoardRow[]
  readonly others: readonly BoardRow[]
  readonly done: readonly BoardRow[]
}

export function publishPlan(rows: readonly BoardRow[], person: Person): PublishPlan {
  const isDone = ({ state }: BoardRow): boolean => state === "published" || state === "closed"
  const isReady = (row: BoardRow): boolean => may(person, "publish", standingOfRow(row)).ok && row.decided !== undefined
  return {
    ready: rows.filter(isReady),
    others: rows.filter((row) => !isReady(row) && !isDone(row)),
    done: rows.filter(isDone),
  }
}

/** The fingerprints that the person saw, by assessment. */
export function seenFingerprints({ ready }: PublishPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ready.flatMap(({ assessment, decided }) => (decided ? [[assessment, decided.fingerprint]] : [])),
  )
}
