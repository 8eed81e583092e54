import { type Key, Text } from "ink"
import { useState } from "react"
import { expect, it } from "vitest"
import { openScreen } from "../testing/screen.tsx"
import { splitKeys, useKeys } from "./keys.tsx"

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

it("takes control characters as the keys that send them", () => {
  expect(splitKeys("a\u007f\u0015\t", none)).toEqual([
    ["a", none],
    ["", { ...none, backspace: true }],
    ["u", { ...none, ctrl: true }],
    ["", { ...none, tab: true }],
  ])
})

function Typed() {
  const [text, setText] = useState("")
  useKeys((input) => setText(text + input))
  return <Text>{`[${text}]`}</Text>
}

it("hands on each key after the screen has followed the one before, however many come at once", async () => {
  const screen = await openScreen(<Typed />, 140)
  const typed = "0123456789".repeat(12)
  screen.type(typed)
  await screen.until(`[${typed}]`)
  screen.close()
})
