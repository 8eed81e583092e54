import type { CompiledRubric } from "../compile/compile.ts"
import type { ScoreInput } from "../sheet/sheet.ts"
import { checkFacts } from "./check/check-facts.ts"
import { InputError } from "./fault.ts"
import { type BoundFacts, emptyFacts, type Slot, type Slots } from "./slots.ts"

/** The numbers of a unit. Throws an `InputError` that names all faults where an answer or the profile is not what it must be. */
export function bindUnit(compiled: CompiledRubric, input: ScoreInput): BoundFacts {
  const unit = emptyFacts(compiled.slots)
  if (bindInto(compiled, input, unit)) return unit
  const faults = checkFacts(compiled.rubric, input.profile, input.facts)
  if (faults.length > 0) throw new InputError(faults)
  // Sound, but of a class of its own: bound by its own keys alone.
  bindInto(compiled, { ...input, facts: { ...input.facts } }, unit)
  return unit
}

/** Binds a unit into numbers that are used again; `false` where anything is wrong with the input, and then they mean nothing. */
export function bindInto(
  { slots, isProfile }: CompiledRubric,
  { profile, facts }: ScoreInput,
  unit: BoundFacts,
): boolean {
  if (!isProfile(profile) || !isPlain(facts)) return false
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
