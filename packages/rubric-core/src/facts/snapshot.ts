import type { BoundFacts, Slot } from "./slots.ts"

/**
 * The facts of a unit as they stood at one time, while the unit itself goes on being edited in place: the newest snapshot holds
 * the unit, an older one only what an edit replaced and the snapshot after it. Typing copies nothing this way, and a sheet can
 * still be asked later for its fingerprint.
 */
export class Snapshot {
  private after:
    | { readonly next: Snapshot; readonly slot: Slot; readonly values: readonly number[]; readonly given: number }
    | undefined
  private readonly unit: BoundFacts

  constructor(unit: BoundFacts) {
    this.unit = unit
  }

  /** The snapshot after an edit of one fact, which `write` makes in place. */
  edit(slot: Slot, write: () => void): Snapshot {
    const { values, given } = this.unit
    const before = Array.from(values.subarray(slot.at, slot.at + slot.length))
    const next = new Snapshot(this.unit)
    this.after = { next, slot, values: before, given: given[slot.index] ?? 0 }
    write()
    return next
  }

  /** The facts as they stood: the unit itself while nothing was edited since, else a copy. */
  read(): BoundFacts {
    const edits = []
    for (let at: Snapshot = this; at.after; at = at.after.next) edits.push(at.after)
    if (edits.length === 0) return this.unit
    const [values, given] = [this.unit.values.slice(), this.unit.given.slice()]
    for (const { slot, values: before, given: wasGiven } of edits.reverse()) {
      values.set(before, slot.at)
      given[slot.index] = wasGiven
    }
    return { values, given }
  }
}
