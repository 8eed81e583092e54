import type { Slot, Slots } from "../facts/slots.ts"
import type { CriterionScore } from "../sheet/sheet.ts"

/** No criterion is kept in more states than this. */
const mostStates = 2048

/** Fewer states of a count than this are not worth keeping. */
const fewestOfACount = 6

/** Judged points mostly lie on halves; only those have a state. */
const judgedStep = 500

/** What one fact brings to the state of its criterion: 0 while it is open. */
export interface StatePart {
  readonly fact: number
  readonly at: number
  /** 0 for a yes/no and a choice, whose state stands among the given; else values below it have a state. */
  readonly bound: number
  /** Values count in steps of this many. */
  readonly step: number
  /** States of this fact are this far apart. */
  readonly weight: number
}

/** What a criterion came to before, by the state of what it reads: each state is scored once and shared from then on. */
export interface StateMemo {
  readonly parts: readonly StatePart[]
  readonly scores: (CriterionScore | undefined)[]
}

/** `undefined` for a criterion that reads more than a few yes/no answers, choices and small counts. */
export function stateMemo(facts: readonly number[], slots: Slots): StateMemo | undefined {
  const read = facts.map((index) => slots.all[index]).filter((slot) => slot !== undefined)
  const fixed = read.reduce((states, slot) => states * (statesOf(slot) ?? 1), 1)
  const numbers = read.filter((slot) => statesOf(slot) === undefined).length
  const each = numbers === 0 ? 1 : Math.floor((mostStates / fixed) ** (1 / numbers))
  if (fixed > mostStates || (numbers > 0 && each < fewestOfACount)) return undefined
  let weight = 1
  const parts = read.map((slot) => {
    const { index, at, fact } = slot
    const states = statesOf(slot)
    const step = fact.type === "judged" ? judgedStep : 1
    const part = { fact: index, at, bound: states === undefined ? each - 1 : 0, step, weight }
    weight *= states ?? each
    return part
  })
  return { parts, scores: Array.from<CriterionScore | undefined>({ length: weight }) }
}

/** How many states a fact has, the open one included; `undefined` for a count, none can be told of what is more than a number. */
function statesOf({ fact }: Slot): number | undefined {
  switch (fact.type) {
    case "yesNo":
      return 3
    case "choice":
      return fact.levels.length < 255 ? fact.levels.length + 1 : Infinity
    case "count":
    case "judged":
      return undefined
    default:
      return Infinity
  }
}
