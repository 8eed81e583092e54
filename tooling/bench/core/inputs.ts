import { type Facts, factsOf, type FactValue, type Profile, type Rubric } from "@plumbline/rubric-core"

export interface Unit {
  readonly profile: Profile
  readonly facts: Facts
}

const units = [
  { kind: "county", code: "340621" },
  { kind: "district", code: "340602" },
  { kind: "district", code: "340603" },
  { kind: "district", code: "340604" },
] as const

/** A small generator with a seed, so that every run and every contender sees the same units. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Random units with all facts given: a fault in one of four answers, counts and months around their thresholds. Keys stand in the
 * order of the rubric, or in an order of each unit's own.
 */
export function randomUnits(rubric: Rubric, count: number, { seed = 2018, ownOrder = false } = {}): Unit[] {
  const random = randomFrom(seed)
  const facts = factsOf(rubric)
  return Array.from({ length: count }, () => {
    const profile = units[random(units.length)] ?? units[0]
    const answered = facts.map((fact): [string, FactValue] => {
      switch (fact.type) {
        case "yesNo":
          return [fact.id, random(4) === 0]
        case "count":
          return [fact.id, random(Math.min(fact.max ?? 8, 8) + 1)]
        case "series": {
          const usual = fact.id === "c15.huaibeiMonthly" ? 30 : fact.id === "c15.anhuiMonthly" ? 10 : 2
          return [fact.id, Array.from({ length: fact.length }, () => random(usual + 3))]
        }
        case "partOfWhole": {
          const whole = random(121)
          return [fact.id, { part: random(whole + 1), whole }]
        }
        case "judged":
          return [fact.id, String(random(Number(fact.max) * 2 + 1) / 2)]
        case "amount":
          return [fact.id, String(random(1000))]
        case "choice":
          return [fact.id, fact.levels[random(fact.levels.length)]?.id ?? ""]
        default:
          return fact satisfies never
      }
    })
    if (ownOrder) shuffle(answered, random)
    return { profile, facts: Object.fromEntries(answered) }
  })
}

function shuffle<Thing>(things: Thing[], random: (below: number) => number): void {
  for (let last = things.length - 1; last > 0; last -= 1) {
    const other = random(last + 1)
    const [a, b] = [things[last], things[other]]
    if (a !== undefined && b !== undefined) [things[last], things[other]] = [b, a]
  }
}
