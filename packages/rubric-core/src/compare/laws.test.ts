import fc from "fast-check"
import { expect, test } from "vitest"
import { placedCriteria } from "../rubric/outline.ts"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import { score } from "../score/score.ts"
import { someFacts } from "../testing/arbitrary/facts.ts"
import { someProfile, someRubric } from "../testing/arbitrary/rubric.ts"
import { carry } from "./carry.ts"
import { type ChangeKind, diff } from "./diff/diff.ts"
import { replay } from "./replay/replay.ts"

const runs = { seed: 18, numRuns: 60 }

/** A rubric with the criterion at this place (counted round) made another. */
function edited(rubric: Rubric, at: number, edit: (criterion: Criterion) => Criterion): [Rubric, Criterion] {
  const all = placedCriteria(rubric)
  const chosen = all[at % all.length]?.criterion
  if (!chosen) throw new Error("A random rubric has a criterion.")
  const sections = rubric.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      criteria: item.criteria.map((criterion) => (criterion === chosen ? edit(criterion) : criterion)),
    })),
  }))
  return [{ ...rubric, sections }, chosen]
}

/** Edits of one criterion, each with the one change that it is. */
const edits: readonly (readonly [ChangeKind, (criterion: Criterion) => Criterion])[] = [
  ["reworded", (criterion) => ({ ...criterion, words: `${criterion.words}另有规定的除外。` })],
  ["repointed", (criterion) => ({ ...criterion, basePoints: "7.5" })],
  ["repointed", (criterion) => ({ ...criterion, start: criterion.start === "full" ? "empty" : "full" })],
  ["renumbered", (criterion) => ({ ...criterion, number: "1001" })],
  ["evidence", (criterion) => ({ ...criterion, evidence: { zh: "附文件。", en: "Attach it." } })],
  [
    "rescored",
    (criterion) => ({
      ...criterion,
      clauses: [
        ...criterion.clauses,
        {
          kind: "clause",
          id: "new",
          effect: "deduct",
          measure: { kind: "yes", fact: "y0" },
          rate: { kind: "once", points: "0.75" },
          says: [0, 1],
        },
      ],
    }),
  ],
  [
    "asked",
    (criterion) => ({
      ...criterion,
      facts: [
        ...criterion.facts,
        { id: "new", type: "count", ask: { zh: "几次？", en: "How many?" }, unit: { zh: "次", en: "times" } },
      ],
    }),
  ],
]

test("a rubric does not differ from itself, nor from a copy of it", () => {
  fc.assert(
    fc.property(someRubric, (rubric) => {
      expect(diff(rubric, rubric).changes).toEqual([])
      const copy: Rubric = JSON.parse(JSON.stringify(rubric))
      expect(diff(rubric, copy).changes).toEqual([])
    }),
    runs,
  )
})

test("ids and the order of clauses are no difference", () => {
  const renamed = (criterion: Criterion): Criterion => ({
    ...criterion,
    clauses: criterion.clauses.map((node, index) => ({ ...node, id: `other.${index}` })).reverse(),
  })
  fc.assert(
    fc.property(someRubric, fc.nat(), (rubric, at) => {
      expect(diff(rubric, edited(rubric, at, renamed)[0]).changes).toEqual([])
    }),
    runs,
  )
})

test("one edit of one criterion is named as just that, and at that criterion", () => {
  fc.assert(
    fc.property(someRubric, fc.nat(), fc.constantFrom(...edits), (rubric, at, [kind, edit]) => {
      const [after, chosen] = edited(rubric, at, edit)
      expect(diff(rubric, after).changes).toMatchObject([{ kind, before: [chosen.id], after: [chosen.id] }])
    }),
    runs,
  )
})

test("what one way adds, the other way removes", () => {
  fc.assert(
    fc.property(someRubric, fc.nat(), (rubric, at) => {
      const extra: Criterion = {
        id: "extra",
        number: "1001",
        words: "信息安全出现责任事故的，扣5分。",
        basePoints: "5",
        start: "full",
        facts: [],
        clauses: [],
      }
      const sections = rubric.sections.map((section, index) => ({
        ...section,
        items: section.items.map((item, place) =>
          index === at % rubric.sections.length && place === 0
            ? { ...item, criteria: [...item.criteria, extra] }
            : item,
        ),
      }))
      const after = { ...rubric, sections }
      expect(diff(rubric, after).changes).toMatchObject([{ kind: "added", before: [], after: ["extra"] }])
      expect(diff(after, rubric).changes).toMatchObject([{ kind: "removed", before: ["extra"], after: [] }])
    }),
    runs,
  )
})

test("facts carried to the same rubric are the same facts", () => {
  fc.assert(
    fc.property(someRubric, someFacts, (rubric, facts) => {
      const carried = carry(facts, rubric, rubric)
      expect(carried.facts).toEqual(facts)
      expect(carried.lost).toEqual([])
    }),
    runs,
  )
})

test("where only words and numbers changed, carried facts score the same", () => {
  const reworded = (rubric: Rubric): Rubric => ({
    ...rubric,
    title: "another",
    sections: rubric.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        number: `1${item.number}`,
        criteria: item.criteria.map((criterion) => ({
          ...criterion,
          number: `1${criterion.number}`,
          words: `${criterion.words}详见通知。`,
        })),
      })),
    })),
  })
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      const after = reworded(rubric)
      const sheet = score(after, { profile, facts: carry(facts, rubric, after).facts })
      const before = score(rubric, { profile, facts })
      expect(sheet.total).toBe(before.total)
      expect(sheet.criteria.map(({ points }) => points)).toEqual(before.criteria.map(({ points }) => points))
    }),
    runs,
  )
})

test("replayed totals are those that score gives, and the moves of criteria add up where nothing is vetoed", () => {
  const units = fc.array(fc.record({ profile: someProfile, facts: someFacts }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(someRubric, someRubric, units, (before, after, inputs) => {
      const moved = replay(
        inputs.map((input, index) => ({ id: String(index), input })),
        before,
        after,
      )
      for (const [index, { profile, facts }] of inputs.entries()) {
        const unit = moved[index]
        const [old, young] = [
          score(before, { profile, facts }),
          score(after, { profile, facts: carry(facts, before, after).facts }),
        ]
        expect([unit?.before.total, unit?.after?.total]).toEqual([old.total, young.total])
        if ([...old.vetoed, ...young.vetoed].some((scope) => !scope.startsWith("criterion"))) continue
        const sum = unit?.moves.reduce((total, { was, is }) => total + is - was, 0)
        expect(sum).toBe(young.total - old.total)
      }
    }),
    runs,
  )
})
