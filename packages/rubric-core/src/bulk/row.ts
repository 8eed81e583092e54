import { disjoint } from "../totals/flatten.ts"
import type { Row } from "../compile/lower/lowered.ts"
import type { Column } from "./columns.ts"
import {
  addAbove,
  addBelow,
  addCounts,
  addRange,
  addThousandths,
  addYes,
  type Block,
  sumColumns,
  type Values,
} from "./loops.ts"

/** Adds what a clause counts, with its sign and before any cap, to the sums of a block. */
export type BlockLoop = (block: Block, sums: Float64Array) => void

/** The loop of a row over its fact's column, of which `first` is the row's first number; `undefined` where there is none. */
export function rowLoop(row: Row, sign: number, column: Column, first: number, size: number): BlockLoop | undefined {
  switch (column.kind) {
    case "bytes":
      if (row.op !== "linear") return undefined
      return (block, sums) => addYes(column.bytes, row.points * sign, block, sums)
    case "thousandths":
      if (row.op === "linear")
        return (block, sums) => addThousandths(column.thousandths, row.points * sign, block, sums)
      return valueLoop(row, sign, ({ from }) => ({ values: column.thousandths, offset: from }))
    case "counts":
      return countsLoop(row, sign, column.counts.slice(first, first + row.length), size)
    default:
      return column satisfies never
  }
}

function countsLoop(row: Row, sign: number, columns: readonly Int32Array[], size: number): BlockLoop | undefined {
  if (row.op === "linear") {
    return (block, sums) => columns.forEach((counts) => addCounts(counts, row.points * sign, block, sums))
  }
  const loops = columns.map((values) => valueLoop(row, sign, ({ from }) => ({ values, offset: from })))
  switch (row.op) {
    case "below":
    case "above":
    case "within":
      return (block, sums) => loops.forEach((loop) => loop(block, sums))
    case "range":
    case "ladder": {
      const [only] = loops
      if (loops.length === 1 && only) return only
      const totals = new Float64Array(size)
      const loop = valueLoop(row, sign, () => ({ values: totals, offset: 0 }))
      return (block, sums) => {
        sumColumns(columns, block, totals)
        loop(block, sums)
      }
    }
    default:
      return row satisfies never
  }
}

type ValueRow = Exclude<Row, { op: "linear" }>

/** A row over one value of each unit. */
function valueLoop(row: ValueRow, sign: number, of: (block: Block) => Values): BlockLoop {
  switch (row.op) {
    case "range":
    case "within":
      return (block, sums) => addRange(of(block), row.from, row.to, row.points * sign, block.count, sums)
    case "below":
      return (block, sums) => addBelow(of(block), row.limit, row.points * sign, block.count, sums)
    case "above":
      return (block, sums) => addAbove(of(block), row.limit, row.points * sign, block.count, sums)
    case "ladder": {
      const rungs = disjoint(row.rungs)
      return (block, sums) => {
        for (const { from, to, points } of rungs) addRange(of(block), from, to, points * sign, block.count, sums)
      }
    }
    default:
      return row satisfies never
  }
}
