import { checkFact } from "../facts/check/check-fact.ts"
import type { Fact, Facts, FactValue } from "../rubric/fact.ts"
import { criterionById, factsOf } from "../rubric/outline.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { likeness } from "./likeness.ts"
import { matchCriteria } from "./match.ts"

/** Facts as another rubric asks for them. */
export interface Carried {
  readonly facts: Facts
  /** Which fact of the first rubric answers which of the second. */
  readonly from: ReadonlyMap<string, string>
  /** Facts that were given and could not be carried, each with why. */
  readonly lost: readonly { readonly fact: string; readonly says: Words }[]
  /** Facts of the second rubric that nothing answers. */
  readonly open: readonly string[]
}

/**
 * Carries a unit's facts from one rubric to another: by ids that went on, else within criteria that stand for each other by the
 * likeness of their questions. A value that the new question cannot hold is not bent to fit; it is listed as lost.
 *
 * @example carry({ "c4.jointFilms": 7 }, before, after).lost[0]?.says.zh // "c4.jointFilms：请填0至5之间的整数。"
 */
export function carry(facts: Facts, before: Rubric, after: Rubric): Carried {
  const pairs = pairFacts(before, after)
  const asked = new Set(factsOf(after).map(({ id }) => id))
  const carried: [string, FactValue][] = []
  const from = new Map<string, string>()
  const lost: { fact: string; says: Words }[] = []
  for (const [id, value] of Object.entries(facts)) {
    const heir = pairs.get(id)
    const wrong = heir && checkFact(heir, value)
    if (!heir) lost.push({ fact: id, says: whyLost(id, asked.has(id)) })
    else if (wrong) lost.push({ fact: id, says: wrong.says })
    else {
      carried.push([heir.id, value])
      from.set(id, heir.id)
    }
  }
  const given = new Set(carried.map(([id]) => id))
  return {
    facts: Object.fromEntries(carried),
    from,
    lost,
    open: factsOf(after).flatMap(({ id }) => (given.has(id) ? [] : [id])),
  }
}

function whyLost(id: string, isAsked: boolean): Words {
  return isAsked
    ? { zh: `${id}：新细则中这一事实的类型已变。`, en: `${id}: the new rubric asks for it as another type.` }
    : { zh: `${id}：新细则不再询问。`, en: `${id}: the new rubric no longer asks for it.` }
}

/** Questions less alike than this are not the same question. */
const alike = 0.6

/** By id of the old fact: the new fact that asks the same. */
function pairFacts(before: Rubric, after: Rubric): Map<string, Fact> {
  const pairs = new Map<string, Fact>()
  const young = new Map(factsOf(after).map((fact) => [fact.id, fact]))
  for (const fact of factsOf(before)) {
    const same = young.get(fact.id)
    if (same?.type === fact.type) pairs.set(fact.id, same)
  }
  const taken = new Set([...pairs.values()].map(({ id }) => id))
  for (const match of matchCriteria(before, after)) {
    const old = match.before.flatMap((id) => criterionById(before, id)?.facts ?? []).filter(({ id }) => !pairs.has(id))
    const heirs = match.after.flatMap((id) => criterionById(after, id)?.facts ?? []).filter(({ id }) => !taken.has(id))
    for (const { one, other } of likelyPairs(old, heirs)) {
      pairs.set(one.id, other)
      taken.add(other.id)
    }
  }
  return pairs
}

function likelyPairs(old: readonly Fact[], young: readonly Fact[]): { one: Fact; other: Fact }[] {
  const pairs = old
    .flatMap((one) =>
      young.filter(({ type }) => type === one.type).map((other) => ({ one, other, like: likenessOf(one, other) })),
    )
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like)
  const taken = new Set<Fact>()
  return pairs.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one).add(other)
    return true
  })
}

function likenessOf(one: Fact, other: Fact): number {
  const names = one.name && other.name ? likeness(one.name.zh, other.name.zh) : 0
  return Math.max(names, likeness(one.ask.zh, other.ask.zh))
}
