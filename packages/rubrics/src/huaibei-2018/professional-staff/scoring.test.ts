import { expect, test } from "vitest"
import { pointsOf, scoreOf } from "../testing/points-of.ts"
import { duji, suixi } from "../units.ts"

const director = (noDirector: boolean, directorAbsent: boolean, onDuty: boolean) => ({
  "c26.noInstitution": false,
  "c26.noDirector": noDirector,
  "c26.directorAbsent": directorAbsent,
  "c26.onPovertyAlleviationDuty": onDuty,
})

test("26: poverty-alleviation duty excuses a director's absence, never a missing director", () => {
  expect(pointsOf("26", suixi, director(false, false, false))).toBe("3")
  expect(pointsOf("26", suixi, director(false, true, false))).toBe("2")
  expect(pointsOf("26", suixi, director(false, true, true))).toBe("3")
  expect(pointsOf("26", suixi, director(true, false, false))).toBe("2")
  expect(pointsOf("26", suixi, director(true, false, true))).toBe("2")
})

test("26: a director both missing and absent costs one point, and with no institution all three are lost", () => {
  expect(pointsOf("26", suixi, director(true, true, false))).toBe("2")
  expect(pointsOf("26", suixi, { ...director(true, true, false), "c26.noInstitution": true })).toBe("0")
})

test("26: the duty is asked for only where a director is absent", () => {
  const { "c26.onPovertyAlleviationDuty": _, ...absent } = director(false, true, false)
  expect(scoreOf("26", suixi, absent).open).toEqual(["c26.onPovertyAlleviationDuty"])
  expect(pointsOf("26", suixi, { ...absent, "c26.directorAbsent": false })).toBe("3")
})

test("27: a county is judged by its posts, a district by its staff, and neither can lose all three points", () => {
  expect(pointsOf("27", suixi, { "c27.establishment": 2 })).toBe("3")
  expect(pointsOf("27", suixi, { "c27.establishment": 1 })).toBe("2")
  expect(pointsOf("27", suixi, { "c27.establishment": 0, "c27.fullTimeStaff": 0 })).toBe("2")
  expect(pointsOf("27", duji, { "c27.fullTimeStaff": 1 })).toBe("3")
  expect(pointsOf("27", duji, { "c27.fullTimeStaff": 0, "c27.establishment": 0 })).toBe("1")
})

test("28: up to five posts, five among them, all must be in post", () => {
  const posts = (establishment: number, inPost: number) =>
    pointsOf("28", duji, { "c27.establishment": establishment, "c28.inPost": inPost })
  expect(posts(1, 1)).toBe("2")
  expect(posts(1, 0)).toBe("0")
  expect(posts(5, 5)).toBe("2")
  expect(posts(5, 4)).toBe("0")
  expect(posts(5, 7)).toBe("2")
  expect(posts(6, 0)).toBe("2")
  expect(posts(0, 0)).toBe("2")
})

test("28: with no posts, or more than five, nobody is asked who is in post", () => {
  expect(pointsOf("28", duji, { "c27.establishment": 6 })).toBe("2")
  expect(pointsOf("28", duji, { "c27.establishment": 0 })).toBe("2")
  expect(scoreOf("28", duji, { "c27.establishment": 5 }).open).toEqual(["c28.inPost"])
})
