import type { Slot, Slots } from "../facts/slots.ts"
import type { CriterionScore } from "../sheet/sheet.ts"

/** No criterion is kept in more states than this. */
const mostStates = 2048

/** Fewer states of a count than this are not worth keeping. */
const fewestOfACount = 6

/** Judged points mostly lie on halves; only those have a state. */
const judgedStep = 500

/** One fact of a memo: a fact that is given has a state above 0, the open one is 0. */
export interface MemoPart {
  readonly fact: number
  readonly at: number
  /** 0 for a yes/no and a choice, whose state stands among the given; else this many values have a state. */
  readonly bound: number
  /** Values count in steps of this many. */
  readonly step: number
  /** States of this fact are this far apart. */
  readonly weight: number
}

/**
 * A criterion that reads a few yes/no answers, choices and small counts has few states; each is scored once and shared from then
 * on. A value that is beyond its bound, or between steps, has no state, and is scored anew.
 */
export interface Memo {
  readonly parts: readonly MemoPart[]
  /** The number of parts, then for each fact, at, bound, step and weight. */
  readonly code: Int32Array
  readonly scores: (CriterionScore | undefined)[]
}

export function memoFor(facts: readonly number[], slots: Slots): Memo | undefined {
  const read = facts.map((index) => slots.all[index]).filter((slot) => slot !== undefined)
  if (read.some((slot) => !isSmall(slot))) return undefined
  const fixed = read.reduce((states, slot) => states * (answersOf(slot) ?? 1), 1)
  const open = read.filter((slot) => answersOf(slot) === undefined).length
  const each = open === 0 ? 1 : Math.floor((mostStates / fixed) ** (1 / open))
  if (fixed > mostStates || (open > 0 && each < fewestOfACount)) return undefined
  let weight = 1
  const parts = read.map((slot) => {
    const answers = answersOf(slot)
    const part = {
      fact: slot.index,
      at: slot.at,
      bound: answers === undefined ? each - 1 : 0,
      step: slot.fact.type === "judged" ? judgedStep : 1,
      weight,
    }
    weight *= answers ?? each
    return part
  })
  const code = parts.flatMap(({ fact, at, bound, step, weight: own }) => [fact, at, bound, step, own])
  return {
    parts,
    code: Int32Array.from([parts.length, ...code]),
    scores: Array.from<CriterionScore | undefined>({ length: weight }),
  }
}

function isSmall({ fact: { type } }: Slot): boolean {
  return type === "yesNo" || type === "choice" || type === "count" || type === "judged"
}

/** How many states a fact has, the open one included; `undefined` for numbers. A choice's number and 1 must fit a byte. */
function answersOf({ fact }: Slot): number | undefined {
  if (fact.type === "yesNo") return 3
  if (fact.type === "choice") return fact.levels.length < 255 ? fact.levels.length + 1 : Infinity
  return undefined
}
