import type { Form } from "../form.ts"

/** The numbers that a draft gives to the items and criteria of a form, by section and item. */
export interface Numbers {
  readonly items: readonly (readonly string[])[]
  readonly criteria: readonly (readonly (readonly string[])[])[]
}

/**
 * Numbers as printed where each stands once; where a form starts again in every item or section, with those above before
 * them, so that a number names one thing: the second item's third criterion is 2.3.
 */
export function numbersOf({ sections }: Form): Numbers {
  const own = sections.map(({ items }) => items.map(({ number }) => number))
  const items = firstUnique([own, own.map((list, at) => list.map((number) => `${at + 1}.${number}`)), counted(own)])
  const printed = sections.map((section) => section.items.map(({ criteria }) => criteria.map(({ number }) => number)))
  const below = printed.map((list, section) =>
    list.map((numbers, item) => numbers.map((number) => `${items[section]?.[item] ?? ""}.${number}`)),
  )
  return { items, criteria: firstUnique([printed, below, countedBelow(below)]) }
}

type Nested = string | readonly Nested[]

function firstUnique<N extends Nested>(choices: readonly [N, N, N]): N {
  return choices.find((choice) => new Set(flat(choice)).size === flat(choice).length) ?? choices[2]
}

const flat = (nested: Nested): string[] => (typeof nested === "string" ? [nested] : nested.flatMap(flat))

function counted(lists: readonly (readonly string[])[]): string[][] {
  let count = 0
  return lists.map((list) => list.map(() => String(++count)))
}

function countedBelow(nested: readonly (readonly (readonly string[])[])[]): string[][][] {
  let count = 0
  return nested.map((lists) => lists.map((list) => list.map(() => String(++count))))
}
