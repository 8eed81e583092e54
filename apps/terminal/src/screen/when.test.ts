import { expect, test } from "vitest"
import { whenWord } from "./when.ts"

const now = new Date(2018, 11, 31, 9, 0)
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString()

test("says the time today, yesterday with the time, else the day", () => {
  expect(whenWord(at(2018, 11, 31, 8, 5), now, "zh")).toBe("08:05")
  expect(whenWord(at(2018, 11, 30, 23, 59), now, "zh")).toBe("昨天 23:59")
  expect(whenWord(at(2018, 10, 2), now, "zh")).toBe("11-02")
  expect(whenWord(at(2017, 10, 2), now, "en")).toBe("2017-11-02")
})

test("says nothing where nothing is known", () => {
  expect(whenWord(undefined, now, "zh")).toBe("")
  expect(whenWord("soon", now, "zh")).toBe("")
})
