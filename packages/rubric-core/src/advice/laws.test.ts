import fc from "fast-check"
import { expect, test } from "vitest"
import { checkFact } from "../facts/check/check-fact.ts"
import { factById } from "../rubric/outline.ts"
import { score } from "../score/score.ts"
import { allFacts } from "../testing/arbitrary/facts.ts"
import { someProfile, someRubric } from "../testing/arbitrary/rubric.ts"
import { nextPoints } from "./next-points.ts"

test("whoever follows an advice gives an answer that fits and gains just what was said", () => {
  let followed = 0
  fc.assert(
    fc.property(someRubric, someProfile, allFacts, (rubric, profile, facts) => {
      const before = score(rubric, { profile, facts })
      for (const { criterion, changes, gain } of nextPoints(rubric, { profile, facts })) {
        const after = { ...facts, ...Object.fromEntries(changes.map(({ fact, to }) => [fact, to])) }
        for (const { fact, from, to } of changes) {
          const asked = factById(rubric, fact)
          expect(from).toEqual(facts[fact])
          expect(asked && checkFact(asked, to)).toBeUndefined()
        }
        const sheet = score(rubric, { profile, facts: after })
        expect(sheet.total - before.total).toBe(gain)
        expect(gain).toBeGreaterThan(0)
        const own = (of: typeof sheet): number => of.criteria.find(({ id }) => id === criterion)?.points ?? 0
        expect(own(sheet)).toBeGreaterThan(own(before))
        followed += 1
      }
    }),
    { seed: 11, numRuns: 150 },
  )
  expect(followed).toBeGreaterThan(50)
})
