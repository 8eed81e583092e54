import { compile } from "../compile/compile.ts"
import { bindUnit } from "../facts/unit.ts"
import type { Slot } from "../facts/slots.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import type { ScoreInput } from "../sheet/sheet.ts"

/** What stands in a column where a fact is open. */
export const open = -1
export const openByte = 255

/**
 * One fact of all units. A yes/no is 1 or 0, a choice the place of its level, both in bytes with 255 for open; counts, and each period
 * of a series, are whole numbers with -1 for open; amounts and judged points are thousandths with -1 for open.
 */
export type Column =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "counts"; readonly counts: readonly Int32Array[] }
  | { readonly kind: "thousandths"; readonly thousandths: Float64Array }

/** The facts of very many units, one column a fact; a fact without a column is open for all. */
export interface Columns {
  readonly units: number
  /** The profiles that occur, and which of them each unit has. */
  readonly profiles: readonly Profile[]
  readonly profileOf: Uint16Array
  /** By fact id. A part of a whole has two columns of counts, the part first; a series one for each period. */
  readonly facts: ReadonlyMap<string, Column>
}

/** Lays out units as columns. Throws an `InputError` where a unit's input is unsound. */
export function columnsOf(rubric: Rubric, units: readonly ScoreInput[]): Columns {
  const compiled = compile(rubric)
  const { all } = compiled.slots
  const facts = new Map(all.map((slot) => [slot.fact.id, emptyColumn(slot, units.length)]))
  const profiles: Profile[] = []
  const known = new Map<string, number>()
  const profileOf = Uint16Array.from(units, (input, unit) => {
    const bound = bindUnit(compiled, input)
    for (const slot of all) {
      const column = facts.get(slot.fact.id)
      if (column && bound.given[slot.index] !== 0) write(column, unit, bound.values, slot)
    }
    const key = JSON.stringify(Object.entries(input.profile).sort())
    const at = known.get(key) ?? profiles.push(input.profile) - 1
    known.set(key, at)
    return at
  })
  return { units: units.length, profiles, profileOf, facts }
}

/** A column in which the fact is open for all units. */
export function emptyColumn({ fact, length }: Slot, units: number): Column {
  switch (fact.type) {
    case "yesNo":
    case "choice":
      return { kind: "bytes", bytes: new Uint8Array(units).fill(openByte) }
    case "count":
    case "series":
    case "partOfWhole":
      return { kind: "counts", counts: Array.from({ length }, () => new Int32Array(units).fill(open)) }
    case "amount":
    case "judged":
      return { kind: "thousandths", thousandths: new Float64Array(units).fill(open) }
    default:
      return fact satisfies never
  }
}

function write(column: Column, unit: number, values: Float64Array, { at }: Slot): void {
  switch (column.kind) {
    case "bytes":
      column.bytes[unit] = values[at] ?? 0
      return
    case "counts":
      column.counts.forEach((counts, part) => {
        counts[unit] = values[at + part] ?? 0
      })
      return
    case "thousandths":
      column.thousandths[unit] = values[at] ?? 0
      return
    default:
      column satisfies never
  }
}
