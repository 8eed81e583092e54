import type { Key } from "ink"
import { expect, it } from "vitest"
import { splitKeys } from "./keys.tsx"

const none = { return: false, ctrl: false, meta: false } as Key

it("takes text that came in one piece as the keys it was typed with", () => {
  expect(splitKeys("15\r", none)).toEqual([
    ["1", none],
    ["5", none],
    ["", { ...none, return: true }],
  ])
})

it("leaves one key, and keys with a modifier, as they are", () => {
  expect(splitKeys("a", none)).toEqual([["a", none]])
  expect(splitKeys("", none)).toEqual([["", none]])
  const control = { ...none, ctrl: true }
  expect(splitKeys("ab", control)).toEqual([["ab", control]])
})
