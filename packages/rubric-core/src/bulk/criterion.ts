import type { CompiledCriterion, CompiledGroup, CompiledNode } from "../compile/criterion.ts"
import { isBounded } from "../totals/folds.ts"
import { mostPoints } from "../exact/round.ts"
import { type BulkSetting, clauseLoop } from "./clause.ts"
import { addCapped, type Block, hold, keepGreater } from "./loops.ts"
import type { BlockLoop } from "./row.ts"

/** Writes the points of a criterion for a block of units. */
export function criterionLoop({ nodes, start, base }: CompiledCriterion, setting: BulkSetting): BlockLoop {
  const loops = nodes.map((node) => nodeLoop(node, signOf(node), setting))
  return (block, points) => {
    points.fill(start, 0, block.count)
    for (const loop of loops) loop(block, points)
    hold(points, base, block.count)
  }
}

function nodeLoop(node: CompiledNode, sign: number, setting: BulkSetting): BlockLoop {
  if (node.kind === "group") return groupLoop(node, sign, setting)
  if (node.cap === Infinity && isBounded(node)) return clauseLoop(node, sign, setting)
  return capped(clauseLoop(node, 1, setting), Math.min(node.cap, mostPoints), sign, setting)
}

function groupLoop({ group, members, cap }: CompiledGroup, sign: number, setting: BulkSetting): BlockLoop {
  const loops = members.map((member) => nodeLoop(member, 1, setting))
  const together: BlockLoop = (block, amounts) => {
    for (const loop of loops) loop(block, amounts)
  }
  return capped(group.combine === "sum" ? together : highest(loops, setting), cap, sign, setting)
}

/** Of the members the one that moves most. */
function highest(loops: readonly BlockLoop[], { size }: BulkSetting): BlockLoop {
  const amounts = new Float64Array(size)
  return (block, greatest) => {
    for (const loop of loops) {
      amounts.fill(0, 0, block.count)
      loop(block, amounts)
      keepGreater(amounts, Infinity, block.count, greatest)
    }
  }
}

function capped(loop: BlockLoop, cap: number, sign: number, { size }: BulkSetting): BlockLoop {
  const amounts = new Float64Array(size)
  return (block: Block, sums) => {
    amounts.fill(0, 0, block.count)
    loop(block, amounts)
    addCapped(amounts, cap, sign, block.count, sums)
  }
}

function signOf(node: CompiledNode): number {
  if (node.kind === "clause") return node.sign
  const [first] = node.members
  return first ? signOf(first) : 0
}
