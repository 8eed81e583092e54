import canonicalize from "canonicalize"
import type { ClauseNode } from "../../rubric/clause.ts"
import type { Fact } from "../../rubric/fact.ts"
import { clausesIn, criterionById, factsOf } from "../../rubric/outline.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import { likeness } from "./likeness.ts"
import { type Match, matchCriteria } from "./match.ts"

/** Questions less alike than this are not the same question. */
const alike = 0.6
/** From here on, the words of a criterion went on as they were. */
const sameWords = 0.95

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
    const likely = likelyPairs(old, heirs)
    for (const { one, other } of [...likely, ...lastPairs(before, after, match, old, heirs, likely)]) {
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
  /** The rates at which clauses turn it into points, as text. */
  readonly moves: string
}

function asked(rubric: Rubric, id: string): Asked[] {
  const criterion = criterionById(rubric, id)
  return (criterion?.facts ?? []).map((fact) => ({
    fact,
    words: [phrases(criterion, fact), fact.name?.zh ?? "", fact.ask.zh],
    moves: ratesOf(criterion, fact),
  }))
}

function phrases(criterion: Criterion | undefined, { id }: Fact): string {
  if (!criterion) return ""
  return clausesIn(criterion.clauses)
    .filter((clause) => reads(clause, id))
    .map(({ says }) => criterion.words.slice(...says))
    .join("")
}

function ratesOf(criterion: Criterion | undefined, { id }: Fact): string {
  return clausesIn(criterion?.clauses ?? [])
    .filter((clause) => reads(clause, id))
    .map((clause) => canonicalize(clause.effect === "veto" ? clause.scope : [clause.effect, clause.rate]))
    .join()
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

/**
 * Where the words of a criterion went on as they were, the one fact of a type that is left is the one that was left, if it moves
 * the same points.
 */
function lastPairs(
  before: Rubric,
  after: Rubric,
  match: Match,
  old: readonly Asked[],
  young: readonly Asked[],
  likely: readonly Pair[],
): { readonly one: Asked; readonly other: Asked }[] {
  const words = [match.before.map((id) => wordsOf(before, id)), match.after.map((id) => wordsOf(after, id))] as const
  if (likeness(words[0].join(""), words[1].join("")) < sameWords) return []
  const left = old.filter((each) => !likely.some(({ one }) => one === each))
  const heirs = young.filter((each) => !likely.some(({ other }) => other === each))
  return left.flatMap((one) => {
    const alone = left.filter(({ fact }) => fact.type === one.fact.type).length === 1
    const [other, another] = heirs.filter(({ fact }) => fact.type === one.fact.type)
    return alone && other && !another && one.moves !== "" && one.moves === other.moves ? [{ one, other }] : []
  })
}

function wordsOf(rubric: Rubric, id: string): string {
  return criterionById(rubric, id)?.words ?? ""
}

/** The phrases of the standard say most; names and questions decide between facts that answer the same phrase. */
function likenessOf(one: Asked, other: Asked): number {
  const [phrase, ...rest] = one.words.map((words, index) => {
    const others = other.words[index] ?? ""
    return words === "" || others === "" ? undefined : likeness(words, others)
  })
  const likes = [phrase, ...rest].filter((like) => like !== undefined)
  const mean = likes.reduce((sum, like) => sum + like, 0) / Math.max(1, likes.length)
  return Math.max(phrase ?? 0, mean) + mean / 1000
}
