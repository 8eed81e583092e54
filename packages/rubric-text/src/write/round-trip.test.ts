import fc from "fast-check"
import { expect, test } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { arbitraryRules } from "../testing/arbitrary/rules.ts"
import { unlike } from "./same.ts"
import { write } from "./write.ts"

test("what is written is read again as the same rules, apart from names, for every reading in the normal form", () => {
  fc.assert(
    fc.property(arbitraryRules, (rules) => {
      const { text, notRead } = write(rules, "zh")
      expect(notRead, text).toEqual([])
      const whole = { span: [0, text.length], clauses: rules.clauses.map((_, at) => at) } as const
      expect(unlike(rules, readCriterion(text, {}), [whole]), text).toEqual([])
    }),
    { seed: 5, numRuns: 400 },
  )
})
