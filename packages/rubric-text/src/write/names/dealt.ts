import { tellsFault } from "../../moves/predicates.ts"
import type { ReadClause } from "../../reading/reading.ts"
import { bare } from "./said.ts"

const tier = "(?:国家级?|中央|部级|省部级|省级?|市级?|县级?|区级?|校级|全国|全省|全市|全县|全区)"

/**
 * Names of clauses that one list was dealt out to (国家级、省级、市级表彰的，分别加3、2、1分): what stands before and behind
 * the list belongs to each of them.
 */
export function dealtNames(clauses: readonly ReadClause[], words: string): ReadonlyMap<ReadClause, string> {
  const names = new Map<ReadClause, string>()
  for (const list of listsOf(clauses)) {
    const texts = list.map(({ about: [from, to] }, at) => words.slice(from, list[at + 1]?.about[0] ?? to))
    const pieces = texts.map((text) => bare(text.replace(/[，,]?每[^，,]{0,4}$/, "").replace(/(?:和|及|与|以及)$/, "")))
    const whole = bare(words.slice(list[0]?.about[0], list.at(-1)?.about[1]).replace(/[，,]?每[^，,]{0,4}$/, ""))
    const full = byTier(pieces) ?? pieces.map((piece) => (tellsFault(piece) ? piece : undefined))
    list.forEach((clause, at) => names.set(clause, full[at] ?? `${whole}（${pieces[at] ?? ""}）`))
  }
  return names
}

/** Faults and counts that end at the same word were dealt out by it; other kinds are named by what they measure. */
function listsOf(clauses: readonly ReadClause[]): ReadClause[][] {
  const lists = new Map<number, ReadClause[]>()
  for (const clause of clauses) {
    const [, end] = clause.says
    if (clause.kind === "yes" || clause.kind === "count") lists.set(end, [...(lists.get(end) ?? []), clause])
  }
  return [...lists.values()].filter((list) => list.length > 1)
}

function byTier(pieces: readonly string[]): string[] | undefined {
  const [first = "", last = ""] = [pieces[0], pieces.at(-1)]
  const head = new RegExp(`^(.*?)(${tier})$`).exec(first)
  const tail = new RegExp(`^(${tier})(.*)$`).exec(last)
  const between = pieces.slice(1, -1)
  if (!head || !tail || !between.every((piece) => new RegExp(`^${tier}$`).test(piece))) return undefined
  return [head[2] ?? "", ...between, tail[1] ?? ""].map((level) => `${head[1] ?? ""}${level}${tail[2] ?? ""}`)
}
