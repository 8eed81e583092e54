import type { BoardRow, State } from "@plumbline/contract"

const fingerprint = "0123456789abcdef".repeat(4)

export interface BoardRowParts {
  readonly code: string
  readonly name: string
  readonly state: State
  readonly self?: string
  readonly verified?: string
  readonly decided?: string
  readonly complete?: boolean
}

/** One line of the board, with layers of the given totals. */
export function boardRow(parts: BoardRowParts): BoardRow {
  const layer = (total: string | undefined): { total: string; complete: boolean; fingerprint: string } | undefined =>
    total === undefined ? undefined : { total, complete: parts.complete ?? true, fingerprint }
  return {
    assessment: `assessment-${parts.code}`,
    unit: {
      id: `unit-${parts.code}`,
      code: parts.code,
      name: parts.name,
      kind: parts.code === "340621" ? "county" : "district",
    },
    state: parts.state,
    answered: 44,
    criteria: 44,
    marked: 0,
    reviewers: [],
    deadlines: {},
    self: layer(parts.self),
    verified: layer(parts.verified),
    decided: layer(parts.decided),
  }
}
