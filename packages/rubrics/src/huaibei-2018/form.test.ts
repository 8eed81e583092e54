import { expect, test } from "vitest"
import { huaibei2018 } from "./rubric.ts"
import { criteria, items } from "./testing/outline.ts"
import { printedTable } from "./testing/printed-form.ts"

const thousandths = (points: string): number => Math.round(Number(points) * 1000)
const sumOf = (all: readonly { readonly basePoints: string }[]): number =>
  all.reduce((sum, { basePoints }) => sum + thousandths(basePoints), 0)

test("laid out as the paper form, the rubric is the paper form word for word", () => {
  const cells = huaibei2018.sections.flatMap((section) => [
    section.name,
    `（${section.printed}分）`,
    ...section.items.flatMap((item) => [
      `${item.number}.${item.name}`,
      `（${item.printed}分）`,
      ...item.criteria.flatMap((criterion) => [`（${criterion.number}）${criterion.words}`, criterion.basePoints]),
    ]),
  ])
  expect(["", ...cells, huaibei2018.printed, ""].join("\n")).toBe(printedTable)
})

test("there are 6 sections, 16 items and 44 criteria, numbered on without a gap", () => {
  expect(huaibei2018.sections).toHaveLength(6)
  expect(items.map((item) => item.number)).toEqual(Array.from({ length: 16 }, (_, at) => String(at + 1)))
  expect(criteria.map((criterion) => criterion.number)).toEqual(Array.from({ length: 44 }, (_, at) => String(at + 1)))
})

test("the criteria add up to 108, and only item 7 and section 4 print what they do not hold", () => {
  expect(sumOf(criteria)).toBe(108_000)
  expect(huaibei2018.printed).toBe("110")
  const wrongItems = items.filter((item) => thousandths(item.printed ?? "") !== sumOf(item.criteria))
  expect(wrongItems.map((item) => [item.number, item.printed, sumOf(item.criteria)])).toEqual([["7", "10", 8000]])
  const wrongSections = huaibei2018.sections.filter(
    (section) => thousandths(section.printed ?? "") !== sumOf(section.items.flatMap((item) => item.criteria)),
  )
  expect(wrongSections.map((section) => [section.name, section.printed])).toEqual([["骨干队伍建设", "20"]])
})

test("the eight criteria that add start empty, all others full", () => {
  const empty = criteria.filter((criterion) => criterion.start === "empty").map((criterion) => criterion.number)
  expect(empty).toEqual(["4", "6", "7", "8", "35", "42", "43", "44"])
})

test("only the section of distinctive work is a bonus, and only its criteria demand evidence", () => {
  expect(huaibei2018.sections.filter((section) => section.bonus).map((section) => section.name)).toEqual(["特色工作"])
  expect(criteria.filter((criterion) => criterion.evidence).map((criterion) => criterion.number)).toEqual([
    "42",
    "43",
    "44",
  ])
})

test("the rubric is plain data: it survives JSON unchanged", () => {
  expect(JSON.parse(JSON.stringify(huaibei2018))).toStrictEqual(huaibei2018)
})
