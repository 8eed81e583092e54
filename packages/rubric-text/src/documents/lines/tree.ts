import type { Entry } from "./entries.ts"

/** An entry with what stands below it. */
export interface Branch extends Entry {
  readonly below: Branch[]
}

/**
 * Nests entries by the way they are numbered: a style met above goes on there, a new one opens a level below. So any order of
 * styles is understood, as long as a form keeps to its own.
 */
export function treeOf(entries: readonly Entry[]): Branch[] {
  const top: Branch[] = []
  const open: Branch[] = []
  for (const entry of entries) {
    const branch = { ...entry, below: [] }
    const level = open.findIndex(({ style }) => style === entry.style)
    if (level >= 0) open.splice(level)
    const above = open.at(-1)
    if (above) above.below.push(branch)
    else top.push(branch)
    open.push(branch)
  }
  return top
}
