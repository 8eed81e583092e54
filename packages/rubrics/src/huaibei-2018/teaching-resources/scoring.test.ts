import { expect, test } from "vitest"
import { months, pointsOf, scoreOf } from "../testing/points-of.ts"
import { duji, suixi } from "../units.ts"

test("4: films add up to four points at most, whichever kind they are", () => {
  expect(pointsOf("4", suixi, { "c4.jointFilms": 1, "c4.localFilms": 3 })).toBe("2.5")
  expect(pointsOf("4", suixi, { "c4.jointFilms": 3, "c4.localFilms": 4 })).toBe("4")
  expect(pointsOf("4", suixi, { "c4.jointFilms": 0, "c4.localFilms": 9 })).toBe("4")
})

test("7: each channel has its own limit, and one cannot fill up the other's", () => {
  const channels = (items: number, features: number, news: number) =>
    pointsOf("7", duji, {
      "c7.partyMemberChannelItems": items,
      "c7.communistChannelFeatures": features,
      "c7.communistChannelNews": news,
    })
  expect(channels(3, 0, 0)).toBe("0.75")
  expect(channels(9, 0, 0)).toBe("1")
  expect(channels(0, 9, 1)).toBe("1.9")
  expect(channels(0, 9, 9)).toBe("2")
  expect(channels(9, 99, 99)).toBe("3")
})

test("9: each month without a broadcast costs one point of two", () => {
  const broadcasts = (monthly: readonly number[]) =>
    pointsOf("9", duji, { "c9.columnOpened": true, "c9.monthlyBroadcasts": monthly })
  expect(broadcasts(months(1))).toBe("2")
  expect(broadcasts(months(4, { 2: 0 }))).toBe("1")
  expect(broadcasts(months(1, { 1: 0, 7: 0 }))).toBe("0")
  expect(broadcasts(months(0))).toBe("0")
})

test("9: a column that was not opened cannot miss a month, whatever broadcasts were written down", () => {
  expect(pointsOf("9", duji, { "c9.columnOpened": false })).toBe("2")
  expect(pointsOf("9", duji, { "c9.columnOpened": false, "c9.monthlyBroadcasts": months(0) })).toBe("2")
})

test("9: reporting the column binds 濉溪县 alone", () => {
  const late = { "c9.columnNotReported": true, "c9.columnOpened": false }
  expect(pointsOf("9", suixi, late)).toBe("1")
  expect(pointsOf("9", duji, late)).toBe("2")
  expect(scoreOf("9", suixi, { "c9.columnOpened": false }).open).toEqual(["c9.columnNotReported"])
})

test("9: until it is known whether a column was opened, its broadcasts are asked for", () => {
  expect([...scoreOf("9", duji, {}).open].sort()).toEqual(["c9.columnOpened", "c9.monthlyBroadcasts"])
})
