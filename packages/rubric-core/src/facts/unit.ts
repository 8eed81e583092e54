import type { CompiledRubric } from "../compile/compile.ts"
import type { ScoreInput } from "../sheet/sheet.ts"
import { isPlainProfile, wrongFields } from "./check/profile.ts"
import { isRecord } from "./check/record.ts"
import { InputError } from "./fault.ts"
import { type BoundFacts, emptyFacts, type Slot, type Slots } from "./slots.ts"

/** The numbers of a unit. Throws an `InputError` that names all that is wrong with the profile and the facts. */
export function bindUnit(compiled: CompiledRubric, input: ScoreInput): BoundFacts {
  const unit = emptyFacts(compiled.slots)
  bindInto(compiled, input, unit)
  return unit
}

/** The same into numbers that are used again; where it throws they mean nothing. */
export function bindInto(compiled: CompiledRubric, input: ScoreInput, unit: BoundFacts): void {
  if (isPlainProfile(compiled.rubric, input.profile) && bindPlain(compiled.slots, input.facts, unit)) return
  const wrong = [
    ...wrongFields(compiled.rubric, input.profile).map((field) => `profile.${field}`),
    ...bindEach(compiled.slots, input.facts, unit),
  ]
  if (wrong.length > 0) throw new InputError(wrong)
}

/** Facts of any class or none, by their own names alone; answers the names of those that are no facts or have no answer. */
function bindEach({ byId }: Slots, facts: ScoreInput["facts"], unit: BoundFacts): string[] {
  unit.values.fill(0)
  unit.given.fill(0)
  if (!isRecord(facts)) return ["facts"]
  return Object.keys(facts).filter((id) => !byId.get(id)?.bind(unit, facts[id]))
}

/** The common case; `false` where anything is out of the ordinary, and then the numbers mean nothing. */
function bindPlain(slots: Slots, facts: ScoreInput["facts"], unit: BoundFacts): boolean {
  if (!isPlain(facts)) return false
  const { values, given } = unit
  values.fill(0)
  given.fill(0)
  const { ids, found } = slots.order
  let place = 0
  let misses = 0
  for (const id in facts) {
    let slot = ids[place] === id ? found[place] : undefined
    if (!slot) {
      slot = slots.names.find(id)
      if (!slot) return false
      misses += 1
    }
    place += 1
    const value = facts[id]
    if (slot.isYesNo && typeof value === "boolean") {
      values[slot.at] = value ? 1 : 0
      given[slot.index] = value ? 2 : 1
    } else if (!slot.bind(unit, value)) return false
  }
  if (misses > place / 2) learn(slots, facts)
  return true
}

/** An object without inherited names, which a loop over its keys would meet. */
function isPlain(facts: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(facts)
  return prototype === Object.prototype || prototype === null
}

/** Units mostly come with their facts in one order; the order is learned when it was wrong for long. */
const patience = 64

function learn({ order, byId }: Slots, facts: object): void {
  order.strikes += 1
  if (order.strikes < patience) return
  order.strikes = 0
  const ids = Object.keys(facts)
  order.ids = ids
  order.found = ids.map((id) => byId.get(id)).filter((slot): slot is Slot => slot !== undefined)
}
