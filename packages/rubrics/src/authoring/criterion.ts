import type { Clause, ClauseNode, Criterion, Fact, Group } from "@plumbline/rubric-core"
import { spanOf } from "./span.ts"

type Quoted<C> = C extends Clause ? Omit<C, "id" | "says"> & { readonly says: string } : never

/** A clause that quotes the words it computes instead of counting their characters. */
export type ClauseDraft = Quoted<Clause>

export interface GroupDraft extends Omit<Group, "id" | "says" | "members"> {
  readonly says?: string
  readonly members: readonly NodeDraft[]
}

export type NodeDraft = ClauseDraft | GroupDraft

/** A piece of a criterion: the facts that it asks for, and the clause or group that reads them. */
export interface Part {
  readonly facts: readonly Fact[]
  readonly node: NodeDraft
}

export interface CriterionDraft extends Omit<Criterion, "id" | "facts" | "clauses"> {
  readonly parts: readonly Part[]
}

/**
 * Lays out one criterion as plain data: quotes become spans, and clauses and groups are numbered in the order of the words
 * (`c7.1`, `c7.2`, …; groups `c7.a`, `c7.b`, …).
 */
export function criterion({ parts, ...printed }: CriterionDraft): Criterion {
  const id = `c${printed.number}`
  let clauses = 0
  let groups = 0

  function place(node: NodeDraft): ClauseNode {
    if (node.kind === "clause") {
      clauses += 1
      return { ...node, id: `${id}.${clauses}`, says: spanOf(printed.words, node.says) }
    }
    groups += 1
    const { says, members, ...group } = node
    return {
      ...group,
      id: `${id}.${String.fromCharCode(96 + groups)}`,
      ...(says === undefined ? {} : { says: spanOf(printed.words, says) }),
      members: members.map(place),
    }
  }

  return {
    ...printed,
    id,
    facts: parts.flatMap((part) => part.facts),
    clauses: parts.map((part) => place(part.node)),
  }
}
