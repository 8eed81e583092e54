import type { Rubric } from "@plumbline/rubric-core"
import { type Column, columnsOf } from "@plumbline/rubric-core/bulk"
import type { FloorColumns } from "./columns-floor.ts"
import type { Unit } from "./inputs.ts"

/** The same columns that the bulk form reads, as the hand-written loops want them. */
export function floorColumns(rubric: Rubric, units: readonly Unit[]): FloorColumns {
  const { facts } = columnsOf(rubric, units)
  const columnOf = <Kind extends Column["kind"]>(fact: string, kind: Kind): Extract<Column, { kind: Kind }> => {
    const column = facts.get(fact)
    if (column?.kind !== kind) throw new Error(`${fact} is no column of ${kind}.`)
    // The tag was compared just above.
    return column as Extract<Column, { kind: Kind }>
  }
  return {
    units: units.length,
    isCounty: Uint8Array.from(units, ({ profile }) => (profile.kind === "county" ? 1 : 0)),
    isSuixi: Uint8Array.from(units, ({ profile }) => (profile.code === "340621" ? 1 : 0)),
    yes: (fact) => columnOf(fact, "bytes").bytes,
    counts: (fact) => {
      const [only] = columnOf(fact, "counts").counts
      if (!only) throw new Error(`${fact} is empty.`)
      return only
    },
    months: (fact) => columnOf(fact, "counts").counts,
    thousandths: (fact) => columnOf(fact, "thousandths").thousandths,
  }
}
