import { describe, expect, test } from "vitest"
import type { MovingClause } from "../rubric/clause.ts"
import type { Criterion, Rubric } from "../rubric/rubric.ts"
import type { BandsRate } from "../rubric/rate.ts"
import type { Span } from "../rubric/words.ts"
import { parseRubric } from "../schema/parse-rubric.ts"
import { clause, criterion, fact, rubricOf, said } from "../testing/builders.ts"
import { applyFix } from "./apply-fix.ts"
import { lint } from "./lint.ts"

const times = said("times")

/** Where words stand in the words of a criterion. */
function at(words: string, quote: string): Span {
  const from = words.indexOf(quote)
  return [from, from + quote.length]
}

const planWords = "未制定计划，扣2分；报送不及时，扣1分。"
const rateWords = "采用率低于80%，扣1分；低于60%，扣2分。"
const bonusWords = "每部加0.5分，最高4分。"

/** A sound rubric with a clause of most kinds: nothing is to be said of it. */
const plan = criterion(
  "1",
  [fact({ id: "plan", type: "yesNo" }), fact({ id: "late", type: "yesNo" })],
  [
    clause(
      "c1.1",
      { kind: "yes", fact: "plan" },
      { kind: "once", points: "2" },
      { says: at(planWords, "未制定计划，扣2分") },
    ),
    clause(
      "c1.2",
      { kind: "yes", fact: "late" },
      { kind: "once", points: "1" },
      { says: at(planWords, "报送不及时，扣1分") },
    ),
  ],
  { words: planWords, basePoints: "3" },
)

const rate = criterion(
  "2",
  [fact({ id: "rate", type: "partOfWhole" })],
  [
    clause(
      "c2.1",
      { kind: "ratio", fact: "rate", whenNone: "zero" },
      {
        kind: "bands",
        bands: [
          { lt: "80%", points: "1" },
          { lt: "60%", points: "2" },
        ],
      },
      { says: at(rateWords, rateWords) },
    ),
  ],
  { words: rateWords, basePoints: "2" },
)

const bonus = criterion(
  "3",
  [fact({ id: "films", type: "count", unit: times })],
  [
    clause(
      "c3.1",
      { kind: "count", fact: "films" },
      { kind: "each", points: "0.5" },
      { effect: "add", says: at(bonusWords, bonusWords), evidence: true, cap: "4" },
    ),
  ],
  { words: bonusWords, basePoints: "4", start: "empty" },
)

const sound = rubricOf([], {
  printed: "9",
  sections: [
    {
      id: "s1",
      name: "section",
      printed: "5",
      items: [{ id: "i1", number: "1", name: "item", printed: "5", criteria: [plan, rate] }],
    },
    { id: "s2", name: "bonus", bonus: true, items: [{ id: "i2", number: "2", name: "item", criteria: [bonus] }] },
  ],
  grades: [
    { id: "best", name: said("best"), atLeast: "8" },
    { id: "good", name: said("good"), atLeast: "5" },
  ],
})

/** The sound rubric with one criterion in place of another. */
function withCriterion(changed: Criterion, place = changed.id): Rubric {
  return {
    ...sound,
    sections: sound.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) => (each.id === place ? changed : each)),
      })),
    })),
  }
}

const [first, second, banded, added] = [...plan.clauses, ...rate.clauses, ...bonus.clauses].flatMap((node) =>
  node.kind === "clause" && node.effect !== "veto" ? [node] : [],
)
if (!first || !second || !banded || !added) throw new Error("The four clauses stand above.")

function withBands(node: MovingClause, bands: BandsRate["bands"], words = rateWords): Rubric {
  return withCriterion({ ...rate, words, clauses: [{ ...node, rate: { kind: "bands", bands } }] })
}

/** Rubrics broken in one way each, and the rule that must say so. */
const broken: readonly (readonly [code: string, how: string, rubric: Rubric])[] = [
  ["printedTotal", "the printed total is not the sum", { ...sound, printed: "10" }],
  ["duplicateNumber", "two criteria print one number", withCriterion({ ...rate, number: "1" })],
  [
    "baseNeverLost",
    "a clause is missing from a criterion that starts full",
    withCriterion({ ...plan, words: "未制定计划，扣2分。", clauses: [first], facts: plan.facts.slice(0, 1) }),
  ],
  [
    "baseNeverReached",
    "a cap lies below the base of a criterion that starts empty",
    withCriterion({ ...bonus, words: "每部加0.5分，最高3分。", clauses: [{ ...added, cap: "3" }] }),
  ],
  [
    "exceedsBase",
    "fixed deductions cost more than the base",
    withPrinted(withCriterion({ ...plan, basePoints: "2" }), "4", "8"),
  ],
  [
    "bandsGap",
    "a stretch between two bands is in neither",
    withBands(
      banded,
      [
        { lt: "60%", points: "2" },
        { ge: "70%", lt: "80%", points: "1" },
      ],
      "采用率70%至80%，扣1分；低于60%，扣2分。",
    ),
  ],
  [
    "bandsOverlap",
    "a stretch is in two bands",
    withBands(
      banded,
      [
        { ge: "50%", lt: "80%", points: "1" },
        { lt: "60%", points: "2" },
      ],
      "采用率50%至80%，扣1分；低于60%，扣2分。",
    ),
  ],
  [
    "bandNeverCounts",
    "a milder band hides in a worse one",
    withBands(banded, [
      { lt: "80%", points: "2" },
      { lt: "60%", points: "1" },
    ]),
  ],
  [
    "capNeverBites",
    "a cap lies above all that it could hold back",
    withCriterion({ ...plan, clauses: [{ ...first, cap: "2" }, second] }),
  ],
  [
    "wordsNotThere",
    "the words of a clause end after the criterion's",
    withCriterion({ ...plan, clauses: [first, { ...second, says: [9, 40] }] }),
  ],
  [
    "pointsNotInWords",
    "a clause computes points that its words do not name",
    withCriterion({ ...plan, words: "未制定计划，扣3分；报送不及时，扣1分。" }),
  ],
  [
    "limitNotInWords",
    "a clause measures against a limit that the words do not name",
    withCriterion({ ...rate, words: "采用率低于80%，扣1分；低于50%，扣2分。" }),
  ],
  [
    "numberNotComputed",
    "points within the words of a clause that it does not compute",
    withCriterion({
      ...plan,
      words: "未制定计划，扣2分，逾期再扣0.5分；报送不及时，扣1分。",
      clauses: [
        { ...first, says: [0, 18] },
        { ...second, says: [19, 28] },
      ],
    }),
  ],
  [
    "capNeverBites",
    "a group may give more than its members can",
    withCriterion({
      ...plan,
      clauses: [{ kind: "group", id: "c1.g", combine: "sum", cap: "3.5", members: plan.clauses }],
    }),
  ],
  [
    "conditionNeverMet",
    "an exemption contradicts itself",
    withCriterion({
      ...plan,
      clauses: [
        {
          ...first,
          unless: {
            all: [
              { fact: "late", is: true },
              { fact: "late", is: false },
            ],
          },
        },
        second,
      ],
    }),
  ],
  [
    "gradeNeverGiven",
    "a grade asks for more than all criteria give",
    { ...sound, grades: [{ id: "best", name: said("best"), atLeast: "9.5" }] },
  ],
  [
    "numberNotComputed",
    "the words name points that no clause computes",
    withCriterion({ ...plan, words: `${plan.words}未总结，扣0.5分。` }),
  ],
  [
    "conditionNeverMet",
    "no unit is of the kind that a clause asks for",
    withCriterion({ ...bonus, clauses: [added, never(added)] }),
  ],
  [
    "bonusWithoutEvidence",
    "a bonus is given without anything to show",
    withCriterion({ ...bonus, clauses: [withoutEvidence(added)] }),
  ],
  [
    "factNotRead",
    "a fact is asked that nothing reads",
    withCriterion({ ...plan, facts: [...plan.facts, fact({ id: "idle", type: "yesNo" })] }),
  ],
  ["noClauses", "a criterion has no clauses", withCriterion({ ...plan, words: "制定计划。", facts: [], clauses: [] })],
  [
    "partialUnsaid",
    "nothing says what a part of a unit counts as",
    withCriterion({ ...bonus, words: "每2部加0.5分，最高4分。", clauses: [per(added)] }),
  ],
  [
    "readingQuestion",
    "the words leave something open",
    { ...sound, questions: [{ id: "q", at: [{ criterion: "c1" }], ask: said("which?"), candidates: [said("this")] }] },
  ],
  [
    "gradeNeverGiven",
    "a grade asks for as much as the one before it",
    { ...sound, grades: [...(sound.grades ?? []), { id: "poor", name: said("poor"), atLeast: "5" }] },
  ],
]

function withPrinted(rubric: Rubric, section: string, total: string): Rubric {
  return {
    ...rubric,
    printed: total,
    sections: rubric.sections.map((each) =>
      each.printed === undefined
        ? each
        : { ...each, printed: section, items: each.items.map((item) => ({ ...item, printed: section })) },
    ),
  }
}

function never(node: MovingClause): MovingClause {
  return { ...node, id: "c3.2", when: { profile: { kind: ["town"] } } }
}

function withoutEvidence({ evidence: _, ...rest }: MovingClause): MovingClause {
  return rest
}

function per(node: MovingClause): MovingClause {
  return { ...node, rate: { kind: "each", points: "0.5", per: "2" } }
}

test("a sound rubric has no findings", () => {
  expect(parseRubric(JSON.parse(JSON.stringify(sound)))).toEqual({ ok: true, rubric: sound })
  expect(lint(sound)).toEqual([])
})

test("what goes beyond the base is no finding where the words say that it is held", () => {
  const words = "未制定计划，扣2分；报送不及时，扣1分，扣完为止。"
  const held = withCriterion({ ...plan, words, basePoints: "2" })
  expect(lint(withPrinted(held, "4", "8"))).toEqual([])
})

test("overlapping bands are cut where the one that counts begins", () => {
  const words = "参评率超过80%，扣1分；低于85%，扣2分。"
  const [overlap] = lint(
    withBands(
      banded,
      [
        { gt: "80%", points: "1" },
        { lt: "85%", points: "2" },
      ],
      words,
    ),
  )
  expect(overlap?.fix?.set[0]?.value).toEqual([
    { ge: "85%", points: "1" },
    { lt: "85%", points: "2" },
  ])
})

test("numbers of names, of tasks and of a fault's own limit are none that a clause must compute", () => {
  const words = "未落实5项重点工作，扣2分；故障超过24小时的，扣1分，扣完3分为止。"
  const clauses = [
    { ...first, says: at(words, "未落实5项重点工作，扣2分") },
    { ...second, says: at(words, "故障超过24小时的，扣1分") },
  ]
  expect(lint(withCriterion({ ...plan, words, clauses }))).toEqual([])
})

test("limits may be printed as numerals, ratios, halves and per mille", () => {
  for (const [limit, words] of [
    ["3", "少于三次，扣1分。"],
    ["2/3", "不足三分之二，扣1分。"],
    ["50%", "不足半数，扣1分。"],
    ["0.2%", "低于2‰，扣1分。"],
    ["10", "不足１０篇，扣1分。"],
  ] as const) {
    const bands = [{ lt: limit, points: "1" }]
    const limited = withCriterion({
      ...rate,
      words,
      basePoints: "1",
      clauses: [{ ...banded, says: [0, words.length], rate: { kind: "bands", bands } }],
    })
    expect(lint(limited).map(({ code }) => code)).not.toContain("limitNotInWords")
  }
})

describe("each rule fires on a rubric that is broken in just its way, and no other does", () => {
  test.each(broken)("%s: %s", (code, _, rubric) => {
    const found = lint(rubric)
    expect([...new Set(found.map((finding) => finding.code))]).toEqual([code])
    for (const { says } of found) {
      expect(says.zh).toMatch(/[。？）]$/)
      expect(says.en).toMatch(/[.?)]$/)
    }
  })

  test("every way of breaking is named once", () => {
    expect(new Set(broken.map(([, how]) => how)).size).toBe(broken.length)
  })
})

test.each(broken.filter(([, , rubric]) => lint(rubric).some(({ fix }) => fix)))(
  "the fix of %s settles it",
  (code, _, rubric) => {
    const fixed = lint(rubric).reduce<Rubric>((now, { fix }) => (fix ? asRubric(applyFix(now, fix)) : now), rubric)
    expect(lint(fixed).map((finding) => finding.code)).not.toContain(code)
  },
)

function asRubric(json: unknown): Rubric {
  const parsed = parseRubric(json)
  if (!parsed.ok) throw new Error(parsed.faults.map(({ says }) => says.en).join("\n"))
  return parsed.rubric
}
