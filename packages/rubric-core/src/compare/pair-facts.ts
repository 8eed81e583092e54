import type { ClauseNode } from "../rubric/clause.ts"
import type { Fact } from "../rubric/fact.ts"
import { clausesIn, criterionById, factsOf } from "../rubric/outline.ts"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import { likeness } from "./likeness.ts"
import { matchCriteria } from "./match.ts"

/** Questions less alike than this are not the same question. */
const alike = 0.6

/** By id of the old fact: the new fact that asks the same, by its id, else by its words within criteria that stand for each other. */
export function pairFacts(before: Rubric, after: Rubric): Map<string, Fact> {
  const pairs = new Map<string, Fact>()
  const young = new Map(factsOf(after).map((fact) => [fact.id, fact]))
  for (const fact of factsOf(before)) {
    const same = young.get(fact.id)
    if (same?.type === fact.type) pairs.set(fact.id, same)
  }
  const taken = new Set([...pairs.values()].map(({ id }) => id))
  for (const match of matchCriteria(before, after)) {
    const old = match.before.flatMap((id) => asked(before, id)).filter(({ fact }) => !pairs.has(fact.id))
    const heirs = match.after.flatMap((id) => asked(after, id)).filter(({ fact }) => !taken.has(fact.id))
    for (const { one, other } of likelyPairs(old, heirs)) {
      pairs.set(one.fact.id, other.fact)
      taken.add(other.fact.id)
    }
  }
  return pairs
}

/** A fact with all words by which it may be known again: the phrases of the standard that it answers, its name, its question. */
interface Asked {
  readonly fact: Fact
  readonly words: readonly string[]
}

function asked(rubric: Rubric, id: string): Asked[] {
  const criterion = criterionById(rubric, id)
  return (criterion?.facts ?? []).map((fact) => ({
    fact,
    words: [phrases(criterion, fact), fact.name?.zh ?? "", fact.ask.zh],
  }))
}

function phrases(criterion: Criterion | undefined, { id }: Fact): string {
  if (!criterion) return ""
  return clausesIn(criterion.clauses)
    .filter((clause) => reads(clause, id))
    .map(({ says }) => criterion.words.slice(...says))
    .join("")
}

function reads(node: ClauseNode, fact: string): boolean {
  return node.kind === "clause" && JSON.stringify(node.measure).includes(`"fact":${JSON.stringify(fact)}`)
}

interface Pair {
  readonly one: Asked
  readonly other: Asked
  readonly like: number
}

/** The most alike first. Where two are equally alike nothing says which is meant, and none is paired. */
function likelyPairs(old: readonly Asked[], young: readonly Asked[]): Pair[] {
  const pairs = old
    .flatMap((one) =>
      young
        .filter(({ fact }) => fact.type === one.fact.type)
        .map((other) => ({ one, other, like: likenessOf(one, other) })),
    )
    .filter(({ like }) => like >= alike)
  const clear = pairs.filter(
    (pair) =>
      !pairs.some(
        (rival) => rival !== pair && rival.like === pair.like && (rival.one === pair.one || rival.other === pair.other),
      ),
  )
  const taken = new Set<Asked>()
  return clear
    .sort((a, b) => b.like - a.like)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false
      taken.add(one).add(other)
      return true
    })
}

/** The mean over what both have words for. */
function likenessOf(one: Asked, other: Asked): number {
  const likes = one.words.flatMap((words, index) => {
    const others = other.words[index] ?? ""
    return words === "" || others === "" ? [] : [likeness(words, others)]
  })
  return likes.reduce((sum, like) => sum + like, 0) / Math.max(1, likes.length)
}
