import { placedCriteria } from "../rubric/outline.ts"
import type { DerivedFact, Fact } from "../rubric/fact.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { type NameTable, nameTable } from "./name-table.ts"
import { type Binder, binderOf } from "./bind.ts"
import { unsound } from "../rubric/unsound.ts"

/** Where a fact's numbers stand among the numbers of one unit. */
export interface Slot {
  readonly fact: Fact
  /** Among the facts. */
  readonly index: number
  /** Of its first number. */
  readonly at: number
  readonly length: number
  /** The criterion that declares it. */
  readonly criterion: string
  readonly isYesNo: boolean
  /** Writes an answer of it; `false` where it is none. */
  readonly bind: Binder
}

/**
 * The facts of one unit as numbers: yes is 1, points and amounts are thousandths, a level is its place among the levels. What is
 * not given stands as 0 with `given` 0; what is given has a `given` above 0, of a yes/no or a choice its number and 1.
 */
export interface BoundFacts {
  readonly values: Float64Array
  readonly given: Uint8Array
}

/** All facts of a rubric, numbered once. */
export interface Slots {
  readonly all: readonly Slot[]
  readonly byId: ReadonlyMap<string, Slot>
  readonly names: NameTable<Slot>
  readonly derived: ReadonlyMap<string, DerivedFact>
  readonly size: number
  /** The order in which units were last seen to bring their facts, so that names need not be looked up one by one. */
  readonly order: { ids: readonly string[]; found: readonly Slot[]; strikes: number }
}

export function slotsOf(rubric: Rubric): Slots {
  const all: Slot[] = []
  let at = 0
  for (const { criterion } of placedCriteria(rubric)) {
    for (const fact of criterion.facts) {
      const length = lengthOf(fact)
      all.push({
        fact,
        index: all.length,
        at,
        length,
        criterion: criterion.id,
        isYesNo: fact.type === "yesNo",
        bind: binderOf(fact, at, all.length),
      })
      at += length
    }
  }
  const byId = new Map(all.map((slot) => [slot.fact.id, slot]))
  return {
    all,
    byId,
    names: nameTable(byId),
    derived: new Map((rubric.derived ?? []).map((fact) => [fact.id, fact])),
    size: at,
    order: { ids: all.map(({ fact }) => fact.id), found: all, strikes: 0 },
  }
}

export function emptyFacts(slots: Slots): BoundFacts {
  return { values: new Float64Array(slots.size), given: new Uint8Array(slots.all.length) }
}

/** The slot of a fact that the rubric declares; a rubric that reads an unknown fact never passes its schema. */
export function slotOf(slots: Slots, fact: string): Slot {
  return slots.byId.get(fact) ?? unsound(fact)
}

function lengthOf(fact: Fact): number {
  if (fact.type === "series") return fact.length
  return fact.type === "partOfWhole" ? 2 : 1
}
