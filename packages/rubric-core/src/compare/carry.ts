import { checkFact } from "../facts/check/check-fact.ts"
import type { Fact, Facts, FactValue } from "../rubric/fact.ts"
import { factsOf } from "../rubric/outline.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"
import { pairFacts } from "./match/pair-facts.ts"

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
  return carrier(before, after)(facts)
}

/** The same for many units: what stands for what is found once. */
export function carrier(before: Rubric, after: Rubric): (facts: Facts) => Carried {
  const pairs = pairFacts(before, after)
  const [old, young] = [new Map(factsOf(before).map((fact) => [fact.id, fact])), factsOf(after)]
  const asked = new Set(young.map(({ id }) => id))
  return (facts) => {
    const carried: [string, FactValue][] = []
    const from = new Map<string, string>()
    const lost: { fact: string; says: Words }[] = []
    for (const [id, value] of Object.entries(facts)) {
      const [fact, heir] = [old.get(id), pairs.get(id)]
      const why = fact && heir ? whyNotHeld(fact, heir, value) : whyLost(id, fact !== undefined, asked.has(id))
      if (why) lost.push({ fact: id, says: why })
      else if (heir) {
        carried.push([heir.id, value])
        from.set(id, heir.id)
      }
    }
    const given = new Set(carried.map(([id]) => id))
    return {
      facts: Object.fromEntries(carried),
      from,
      lost,
      open: young.flatMap(({ id }) => (given.has(id) ? [] : [id])),
    }
  }
}

function whyLost(id: string, wasAsked: boolean, isAsked: boolean): Words {
  if (!wasAsked) return { zh: `${id}：原细则没有这一事实。`, en: `${id}: the first rubric does not ask for it.` }
  return isAsked
    ? { zh: `${id}：新细则中这一事实的类型已变。`, en: `${id}: the new rubric asks for it as another type.` }
    : { zh: `${id}：新细则不再询问。`, en: `${id}: the new rubric no longer asks for it.` }
}

/** Why a value does not say the same under the new fact. */
function whyNotHeld(fact: Fact, heir: Fact, value: FactValue): Words | undefined {
  if (
    fact.type === "amount" &&
    heir.type === "amount" &&
    fact.unit.zh !== heir.unit.zh &&
    fact.unit.en !== heir.unit.en
  ) {
    return {
      zh: `${fact.id}：计量单位由${fact.unit.zh}改为${heir.unit.zh}。`,
      en: `${fact.id}: it is now counted in ${heir.unit.en}, no longer in ${fact.unit.en}.`,
    }
  }
  if (fact.type === "series" && heir.type === "series" && fact.period !== heir.period) {
    return {
      zh: `${fact.id}：新细则按另一种周期填报。`,
      en: `${fact.id}: the new rubric asks for other periods.`,
    }
  }
  return checkFact(heir, value)?.says
}
