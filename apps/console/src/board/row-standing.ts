import type { AssessmentStanding, BoardRow } from "@plumbline/contract"

/** A line of the board as `may` asks for it. Whether the unit has a confirmer only matters to its own people. */
export function standingOfRow(row: Pick<BoardRow, "state" | "unit" | "reviewers">): AssessmentStanding {
  return { state: row.state, unit: row.unit.id, reviewers: row.reviewers, hasConfirmer: false }
}
