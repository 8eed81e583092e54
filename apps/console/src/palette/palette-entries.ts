import type { RouteLocationRaw } from "vue-router"

/** Somewhere to go. `kind` is what it is, in words; `also` is searched besides the name. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly also: string
  readonly to: RouteLocationRaw
}

/**
 * The entries that hold every part of the query, the best first: those whose name begins with it, then those whose name
 * holds it, then the others. A number finds the criterion of that number before those that merely mention it.
 */
export function matching(entries: readonly PaletteEntry[], query: string, most = 12): readonly PaletteEntry[] {
  const parts = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter((entry) => parts.every((part) => `${entry.name} ${entry.also}`.toLowerCase().includes(part)))
    .map((entry, at) => ({ entry, at, rank: rankOf(entry, parts[0] ?? "") }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function rankOf(entry: PaletteEntry, part: string): number {
  if (entry.also.split(" ").includes(part)) return 0
  const name = entry.name.toLowerCase()
  if (name.startsWith(part)) return 1
  return name.includes(part) ? 2 : 3
}
