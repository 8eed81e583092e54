import { formatPoints, score, type Points } from "@plumbline/rubric-core"
import { expect, test } from "vitest"
import { huaibei2018 } from "../rubric.ts"
import { workedCases } from "./cases.ts"

const byNumber = (sums: readonly { readonly number: string; readonly points: Points }[]) =>
  Object.fromEntries(sums.map(({ number, points }) => [number, formatPoints(points)]))

test.each(workedCases)("$id: $why", ({ profile, facts, expected }) => {
  const sheet = score(huaibei2018, { profile, facts })
  expect(sheet.open).toEqual([])
  expect(sheet.complete).toBe(true)
  expect(byNumber(sheet.criteria)).toEqual(expected.criteria)
  expect(byNumber(sheet.items)).toEqual(expected.items)
  expect(byNumber(sheet.sections)).toEqual(expected.sections)
  expect(formatPoints(sheet.total)).toBe(expected.total)
})

test("there are fifteen worked cases, each with all 44 criteria", () => {
  expect(workedCases).toHaveLength(15)
  expect(workedCases.filter(({ expected }) => Object.keys(expected.criteria).length !== 44)).toEqual([])
})
