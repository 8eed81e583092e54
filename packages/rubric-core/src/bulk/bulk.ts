import { compile, type CompiledRubric } from "../compile/compile.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { scoreTotals, totalsPlan, workspaceFor } from "../totals/score-totals.ts"
import type { Columns } from "./columns.ts"
import { criterionLoop } from "./criterion.ts"
import { gatherer } from "./gather.ts"
import type { Block } from "./loops.ts"

/** A block of scored units. The arrays are used again for the next block: copy what is to be kept. */
export interface ScoredBlock extends Block {
  /** By criterion, in the order of the table: points in thousandths, by unit of the block. */
  readonly criteria: readonly Float64Array[]
  readonly total: Float64Array
}

/** Points of all units in thousandths. */
export interface BulkPoints {
  readonly criteria: readonly Float64Array[]
  readonly total: Float64Array
}

/** So many units are scored together: their sums fit the nearest cache. */
const blockSize = 1024

/**
 * Scores columns of facts, clause by clause over blocks of units, and hands each block to `each`. Memory does not grow with the
 * number of units. An open fact moves nothing, as in `score`; which facts are open is not said here.
 *
 * @example scoreBlocks(rubric, columns, ({ from, count, total }) => totals.set(total.subarray(0, count), from))
 */
export function scoreBlocks(rubric: Rubric, columns: Columns, each: (block: ScoredBlock) => void): void {
  const compiled = compile(rubric)
  const size = Math.min(blockSize, Math.max(1, columns.units))
  const criteria = compiled.criteria.map(() => new Float64Array(size))
  const total = new Float64Array(size)
  const run = compiled.settlesByRule ? unitByUnit(compiled, columns) : clauseByClause(compiled, columns, size)
  for (let from = 0; from < columns.units; from += size) {
    const block = { from, count: Math.min(size, columns.units - from), criteria, total }
    run(block)
    each(block)
  }
}

/**
 * The same, with the points of all units kept.
 *
 * @example scoreColumns(rubric, columnsOf(rubric, units)).total[0] // 108000
 */
export function scoreColumns(rubric: Rubric, columns: Columns): BulkPoints {
  const kept = compile(rubric).criteria.map(() => new Float64Array(columns.units))
  const totals = new Float64Array(columns.units)
  scoreBlocks(rubric, columns, ({ from, count, criteria, total }) => {
    criteria.forEach((points, at) => kept[at]?.set(points.subarray(0, count), from))
    totals.set(total.subarray(0, count), from)
  })
  return { criteria: kept, total: totals }
}

function clauseByClause(compiled: CompiledRubric, columns: Columns, size: number): (block: ScoredBlock) => void {
  const loops = compiled.criteria.map((criterion) => criterionLoop(criterion, { compiled, columns, size }))
  return (block) => {
    const { total, count } = block
    total.fill(0, 0, count)
    loops.forEach((loop, index) => {
      const points = block.criteria[index]
      if (!points) return
      loop(block, points)
      for (let unit = 0; unit < count; unit += 1) total[unit] = (total[unit] ?? 0) + (points[unit] ?? 0)
    })
  }
}

/** A `set` or a veto looks at all clauses of its criterion, and beyond: such rubrics are scored one unit after the other. */
function unitByUnit(compiled: CompiledRubric, columns: Columns): (block: ScoredBlock) => void {
  const { slots } = compiled
  const gather = gatherer(
    slots.all.map(({ index }) => index),
    slots,
    columns,
  )
  const plans = columns.profiles.map((profile) => totalsPlan(compiled, compiled.planFor(profile)))
  const points = workspaceFor(compiled)
  return ({ from, count, criteria, total }) => {
    for (let unit = 0; unit < count; unit += 1) {
      const plan = plans[columns.profileOf[from + unit] ?? 0]
      if (!plan) continue
      total[unit] = scoreTotals(plan, gather(from + unit), points)
      criteria.forEach((column, at) => {
        column[unit] = points[at] ?? 0
      })
    }
  }
}
