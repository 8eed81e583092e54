import type { Clause, ClauseNode, Criterion } from "@plumbline/rubric-core"

/** The clauses of a criterion as they compute, each with its group: facts, ids and the words they say left out. */
export function computed({ clauses }: Criterion): string[] {
  return clauses.flatMap((node) => ofNode(node, undefined))
}

function ofNode(node: ClauseNode, group: string | undefined): string[] {
  if (node.kind === "clause") return [JSON.stringify([plain(core(node)), group])]
  const own = `${node.combine} ${node.cap ?? ""} of ${node.members.length}`
  return node.members.flatMap((member) => ofNode(member, own))
}

function core({ id: _, says: _says, unless, ...clause }: Clause): object {
  return { ...clause, isExcused: unless !== undefined }
}

/** A fact is known by what is done with it; keys in one order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== "fact")
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]))
}

/** How many of the wanted clauses were read, and which were not. */
export function compared(wanted: readonly string[], read: readonly string[]): { right: number; differs: boolean } {
  const left = [...read]
  const right = wanted.filter((clause) => {
    const at = left.indexOf(clause)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return { right, differs: right < wanted.length || left.length > 0 }
}
