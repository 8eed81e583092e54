import { expect, test } from "vitest"
import type { FaultCode } from "../facts/fault.ts"
import { InputError } from "../facts/fault.ts"
import { clause, criterion, fact, rubricOf } from "../testing/builders.ts"
import { checkInput } from "./check-input.ts"
import { score } from "./score.ts"

const rubric = rubricOf([
  criterion(
    "1",
    [
      fact({ id: "late", type: "yesNo" }),
      fact({ id: "films", type: "count", max: 5 }),
      fact({ id: "months", type: "series", period: "month", length: 12 }),
      fact({ id: "adopted", type: "partOfWhole" }),
      fact({ id: "spent", type: "amount", unit: { zh: "元", en: "yuan" } }),
      fact({ id: "merit", type: "judged", min: "0", max: "4" }),
      fact({ id: "grade", type: "choice", levels: [{ id: "good", name: { zh: "良好", en: "good" } }] }),
    ],
    [clause("c1.1", { kind: "yes", fact: "late" }, { kind: "once", points: "4" })],
    { basePoints: "4" },
  ),
])

const profile = { kind: "county", code: "340621" }
const year = Array.from({ length: 12 }, () => 1)

function faultsOf(json: unknown): readonly (readonly [FaultCode, string])[] {
  const checked = checkInput(rubric, json)
  return checked.ok ? [] : checked.faults.map(({ code, at }) => [code, at])
}

test("a sound input passes, with the extra keys of a worked case", () => {
  const facts = {
    late: true,
    films: 5,
    months: year,
    adopted: { part: 1, whole: 1 },
    spent: "0.125",
    merit: "4.0",
    grade: "good",
  }
  const input = { id: "a-case", why: "to see", profile: { ...profile, name: "濉溪县" }, facts, expected: {} }
  expect(checkInput(rubric, input)).toEqual({ ok: true, input: { profile: input.profile, facts } })
})

test.each<[string, unknown, FaultCode]>([
  ["an unknown fact", { lateness: true }, "unknownFact"],
  ["__proto__ among the facts", JSON.parse('{"__proto__":{"late":true}}'), "unknownFact"],
  ["a name that every object has", { constructor: true }, "unknownFact"],
  ["a word for a yes", { late: "yes" }, "notYesOrNo"],
  ["1 for a yes", { late: 1 }, "notYesOrNo"],
  ["a null", { late: null }, "notYesOrNo"],
  ["a negative count", { films: -1 }, "notACount"],
  ["a fraction", { films: 1.5 }, "notACount"],
  ["a count as a string", { films: "3" }, "notACount"],
  ["a count beyond all counting", { films: 1e10 }, "notACount"],
  ["a count beyond its limit", { films: 6 }, "tooMany"],
  ["13 months", { months: [...year, 1] }, "notASeries"],
  ["11 months", { months: year.slice(1) }, "notASeries"],
  ["a null month", { months: [...year.slice(1), null] }, "periodOpen"],
  ["a negative month", { months: [-1, ...year.slice(1)] }, "notASeries"],
  ["months with holes", { months: Array(12) }, "periodOpen"],
  ["months as an object", { months: { length: 12 } }, "notASeries"],
  ["a part above its whole", { adopted: { part: 2, whole: 1 } }, "partAboveWhole"],
  ["a part alone", { adopted: { part: 2 } }, "notAPart"],
  ["a pair with more in it", { adopted: { part: 1, whole: 2, rate: 0.5 } }, "notAPart"],
  ["an amount as a number", { spent: 12.5 }, "notAnAmount"],
  ["an amount of four decimals", { spent: "0.1234" }, "notAnAmount"],
  ["a negative amount", { spent: "-1" }, "notAnAmount"],
  ["judged points as a number", { merit: 4 }, "notJudged"],
  ["judged points above the most", { merit: "4.001" }, "outOfRange"],
  ["a level that is not there", { grade: "best" }, "notALevel"],
])("%s is refused with the fact named", (_, facts, code) => {
  const checked = checkInput(rubric, { profile, facts })
  if (checked.ok) throw new Error("passed")
  const [found] = checked.faults
  expect(checked.faults).toHaveLength(1)
  expect(found?.code).toBe(code)
  expect(found?.at).toBe(Object.keys(facts as object)[0])
  expect(found?.says.zh).toContain(found?.at)
  expect(found?.says.en).toContain(found?.at)
})

test("a profile needs its kind and its code, and no field that is not declared", () => {
  expect(faultsOf({ profile: { code: "1" }, facts: {} })).toEqual([["profileKind", "profile.kind"]])
  expect(faultsOf({ profile: { kind: "town", code: "1" }, facts: {} })).toEqual([["profileKind", "profile.kind"]])
  expect(faultsOf({ profile: { kind: "county" }, facts: {} })).toEqual([["profileCode", "profile.code"]])
  expect(faultsOf({ profile: { kind: "county", code: 340621 }, facts: {} })).toEqual([["profileCode", "profile.code"]])
  expect(faultsOf({ profile: { ...profile, name: 1 }, facts: {} })).toEqual([["profileField", "profile.name"]])
  expect(faultsOf({ profile: { ...profile, rural: true }, facts: {} })).toEqual([["profileField", "profile.rural"]])
  expect(faultsOf(JSON.parse('{"profile":{"kind":"county","code":"1","__proto__":{}},"facts":{}}'))).toEqual([
    ["profileField", "profile.__proto__"],
  ])
})

test("what is no object, or lacks its parts, is refused", () => {
  for (const json of [null, [], "{}", 7, true]) expect(faultsOf(json)).toEqual([["notAnObject", "input"]])
  expect(faultsOf({})).toEqual([
    ["notAnObject", "profile"],
    ["notAnObject", "facts"],
  ])
  expect(faultsOf({ profile, facts: [] })).toEqual([["notAnObject", "facts"]])
  expect(faultsOf(JSON.parse('{"__proto__":{},"profile":{},"facts":{}}'))).toEqual([["notAnObject", "input"]])
})

test("an adjustment names a criterion, gives signed points and a reason", () => {
  const adjusted = (adjustments: unknown) => faultsOf({ profile, facts: { late: false }, adjustments })
  expect(adjusted({ "1": { points: "-0.5", reason: "材料不全" } })).toEqual([])
  expect(adjusted({ "2": { points: "-0.5", reason: "x" } })).toEqual([["unknownCriterion", "adjustments.2"]])
  expect(adjusted({ "1": { points: -0.5, reason: "x" } })).toEqual([["adjustmentPoints", "adjustments.1"]])
  expect(adjusted({ "1": { points: "0.0001", reason: "x" } })).toEqual([["adjustmentPoints", "adjustments.1"]])
  expect(adjusted({ "1": { points: "-1", reason: " " } })).toEqual([["adjustmentReason", "adjustments.1"]])
  expect(adjusted({ "1": { points: "-1" } })).toEqual([["adjustmentReason", "adjustments.1"]])
  expect(adjusted({ "1": null })).toEqual([["notAnObject", "adjustments.1"]])
  expect(adjusted([])).toEqual([["notAnObject", "adjustments"]])
  expect(adjusted(JSON.parse('{"__proto__":{"points":"1","reason":"x"}}'))).toEqual([
    ["unknownCriterion", "adjustments.__proto__"],
  ])
})

test("an adjustment that would leave 0..base is refused, never clipped, and score refuses it too", () => {
  const input = { profile, facts: { late: true }, adjustments: { "1": { points: "-0.5", reason: "x" } } }
  expect(faultsOf(input)).toEqual([["adjustmentRange", "adjustments.1"]])
  expect(() => score(rubric, input)).toThrow(InputError)
  const up = { ...input, adjustments: { "1": { points: "4", reason: "x" } } }
  expect(score(rubric, up).total).toBe(4000)
})

test("score throws on unchecked input and names all that is wrong with it, as checkInput does", () => {
  for (const input of [
    { profile, facts: { films: -1 } },
    {
      profile: { kind: "town", code: " ", founded: "1998" },
      facts: { films: 6, late: true, adopted: { part: 2, whole: 1 } },
    },
    {
      profile,
      facts: { late: true },
      adjustments: { "1": { points: "-0.0005", reason: "x" }, "2": { points: "1", reason: "x" } },
    },
    { profile, facts: { late: true }, adjustments: { "1": { points: "-0.5", reason: "x" } } },
  ]) {
    const places = faultsOf(input).map(([, at]) => at)
    expect(places).not.toEqual([])
    expect(() => score(rubric, input)).toThrow(new InputError(places))
  }
})
