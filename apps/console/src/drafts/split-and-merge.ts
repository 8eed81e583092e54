import {
  type ClauseNode,
  type Criterion,
  criterionById,
  formatPoints,
  parsePoints,
  type Place,
  points,
  type Rubric,
} from "@plumbline/rubric-core"
import { reword } from "@plumbline/rubric-text"
import { addCriterion, itemHolding, removeCriterion, withCriterion, withPlaces } from "./outline-edits.ts"

/** The words behind a place become a criterion of their own behind this one; both say which one they came from. */
export function splitCriterion(rubric: Rubric, id: string, at: number): { rubric: Rubric; id: string } | undefined {
  const criterion = criterionById(rubric, id)
  const item = itemHolding(rubric, id)
  const head = criterion?.words.slice(0, at).trimEnd() ?? ""
  const tail = criterion?.words.slice(at).trimStart() ?? ""
  if (!criterion || !item || head === "" || tail === "") return undefined
  const added = addCriterion(rubric, item.id, id)
  const placed = withCriterion(added.rubric, added.id, (each) => ({
    ...each,
    number: criterion.number,
    start: criterion.start,
    ...(criterion.from && { from: criterion.from }),
  }))
  return { rubric: reword(reword(placed, id, head).said, added.id, tail).said, id: added.id }
}

/** The next criterion of the item becomes part of this one: words, points, facts and rules of both. */
export function mergeWithNext(rubric: Rubric, id: string): Rubric | undefined {
  const item = itemHolding(rubric, id)
  const at = item?.criteria.findIndex((each) => each.id === id) ?? -1
  const [one, other] = [item?.criteria[at], item?.criteria[at + 1]]
  if (!one || !other) return undefined
  const from = [...new Set([...(one.from ?? []), ...(other.from ?? [])])]
  const asks = [...(one.asks ?? []), ...(other.asks ?? [])]
  const merged: Criterion = {
    ...one,
    words: one.words + other.words,
    basePoints: sumOf(one.basePoints, other.basePoints),
    facts: [...one.facts, ...other.facts],
    clauses: [...one.clauses, ...shifted(other.clauses, one.words.length)],
    ...(asks.length > 0 && { asks }),
    ...(from.length > 0 && { from }),
  }
  const shift = one.words.length
  const asked = withPlaces(rubric, (place): Place => {
    if (place.criterion !== other.id) return place
    const { span } = place
    return { ...place, criterion: id, ...(span && { span: [span[0] + shift, span[1] + shift] }) }
  })
  return withCriterion(removeCriterion(asked, other.id), id, () => merged)
}

function shifted(nodes: readonly ClauseNode[], by: number): ClauseNode[] {
  return nodes.map((node) => {
    const says = node.says && ([node.says[0] + by, node.says[1] + by] as const)
    if (node.kind === "clause") return { ...node, says: says ?? node.says }
    return { ...node, members: shifted(node.members, by), ...(says && { says }) }
  })
}

function sumOf(one: string, other: string): string {
  const [a, b] = [parsePoints(one), parsePoints(other)]
  return a === undefined || b === undefined ? one : formatPoints(points(a + b))
}
