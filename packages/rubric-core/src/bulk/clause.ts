import type { CompiledClause } from "../compile/clause.ts"
import { gateOf } from "../totals/flatten.ts"
import { counting } from "../totals/rows.ts"
import type { CompiledRubric } from "../compile/compile.ts"
import { profileHolds } from "../condition/profile.ts"
import type { Columns } from "./columns.ts"
import { gatherer } from "./gather.ts"
import { addCapped, type Block, keepAnswered, keepBound } from "./loops.ts"
import { type BlockLoop, rowLoop } from "./row.ts"

/** What the loops of one rubric over its columns are made with; `size` is the most units of a block. */
export interface BulkSetting {
  readonly compiled: CompiledRubric
  readonly columns: Columns
  readonly size: number
}

/** A clause over columns: its row, or unit by unit where it is rare, then whom it binds and when. */
export function clauseLoop(compiled: CompiledClause, sign: number, setting: BulkSetting): BlockLoop {
  const gate = gateOf(compiled)
  const inRow = gate === "none" ? undefined : loopOfRow(compiled, sign, setting)
  if (!inRow) return onlyBound(compiled, gatheredLoop(compiled, sign, setting), setting)
  if (!gate || gate === "none") return onlyBound(compiled, inRow, setting)
  const answers = setting.columns.facts.get(setting.compiled.slots.all[gate.fact]?.fact.id ?? "")
  if (answers?.kind !== "bytes") return nothing
  const answered = masked(inRow, setting.size, (block, amounts) =>
    keepAnswered(answers.bytes, gate.is - 1, block, amounts),
  )
  return onlyBound(compiled, answered, setting)
}

/** Where a fact has no column it is open for all. */
function nothing(): void {}

function loopOfRow({ row, ownFacts }: CompiledClause, sign: number, setting: BulkSetting): BlockLoop | undefined {
  const slot = setting.compiled.slots.all[ownFacts[0] ?? -1]
  if (!row || !slot) return undefined
  const column = setting.columns.facts.get(slot.fact.id)
  return column ? rowLoop(row, sign, column, row.at - slot.at, setting.size) : nothing
}

function gatheredLoop(clause: CompiledClause, sign: number, { compiled, columns }: BulkSetting): BlockLoop {
  const { ownFacts, when, unless } = clause
  const gather = gatherer([...ownFacts, ...(when?.facts ?? []), ...(unless?.facts ?? [])], compiled.slots, columns)
  const counts = counting(clause)
  return ({ from, count }, sums) => {
    for (let unit = 0; unit < count; unit += 1) {
      sums[unit] = (sums[unit] ?? 0) + sign * counts(gather(from + unit))
    }
  }
}

/** Leaves out units that the clause's condition on the profile does not hold on. */
function onlyBound({ clause }: CompiledClause, loop: BlockLoop, { columns, size }: BulkSetting): BlockLoop {
  const condition = clause.when?.profile
  if (!condition) return loop
  const bound = Uint8Array.from(columns.profiles, (profile) => (profileHolds(condition, profile) ? 1 : 0))
  return masked(loop, size, (block, amounts) => keepBound(bound, columns.profileOf, block, amounts))
}

function masked(loop: BlockLoop, size: number, mask: (block: Block, amounts: Float64Array) => void): BlockLoop {
  const amounts = new Float64Array(size)
  return (block, sums) => {
    amounts.fill(0, 0, block.count)
    loop(block, amounts)
    mask(block, amounts)
    addCapped(amounts, Infinity, 1, block.count, sums)
  }
}
