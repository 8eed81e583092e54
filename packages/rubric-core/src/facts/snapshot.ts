import type { BoundFacts, Slot } from "./slots.ts"

/** What stood in a slot before an edit. */
interface Edit {
  readonly slot: Slot
  /** Of a fact of one number that number alone: most edits are of those. */
  readonly value: number
  readonly values: readonly number[] | undefined
  readonly given: number
  readonly next: Snapshot
}

/**
 * The facts of a unit as they stood at one time, while the unit itself goes on being edited in place: the newest snapshot holds
 * the unit, an older one only what an edit replaced and the snapshot after it. Typing copies nothing this way, and a sheet can
 * still be asked later for its fingerprint.
 */
export class Snapshot {
  private after: Edit | undefined
  private readonly unit: BoundFacts

  constructor(unit: BoundFacts) {
    this.unit = unit
    this.after = undefined
  }

  /** Notes what stands in a slot, which is about to be edited, and answers the snapshot after the edit. */
  edit(slot: Slot): Snapshot {
    const { values, given } = this.unit
    const { at, length, index } = slot
    const next = new Snapshot(this.unit)
    this.after = {
      slot,
      value: values[at] ?? 0,
      values: length === 1 ? undefined : Array.from(values.subarray(at, at + length)),
      given: given[index] ?? 0,
      next,
    }
    return next
  }

  /** Takes the last edit back: what stood in its slot stands there again, and this is the newest snapshot. */
  takeBack(): void {
    if (this.after) restore(this.unit, this.after)
    this.after = undefined
  }

  /** The facts as they stood: the unit itself while nothing was edited since, else a copy. */
  read(): BoundFacts {
    const edits = []
    for (let edit = this.after; edit; edit = edit.next.after) edits.push(edit)
    if (edits.length === 0) return this.unit
    const then = { values: this.unit.values.slice(), given: this.unit.given.slice() }
    for (const edit of edits.reverse()) restore(then, edit)
    return then
  }
}

function restore({ values, given }: BoundFacts, { slot, value, values: before, given: wasGiven }: Edit): void {
  if (before) values.set(before, slot.at)
  else values[slot.at] = value
  given[slot.index] = wasGiven
}
