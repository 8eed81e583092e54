import type { Rubric } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"
import { edited, historyOf, redone, undone } from "./history.ts"

const shipped = rubricById("huaibei-2018")
if (!shipped) throw new Error("the shipped rubric is missing")
const titled = (title: string): Rubric => ({ ...shipped, title })

test("typing on at one place is one step, another place is another", () => {
  let history = historyOf(titled("a"))
  for (const title of ["b", "c", "d"]) history = edited(history, titled(title), "title")
  history = edited(history, titled("e"), "notes")
  expect(undone(history).now.title).toBe("d")
  expect(undone(undone(history)).now.title).toBe("a")
  expect(undone(undone(undone(history))).now.title).toBe("a")
})

test("what was undone comes back until something else is written", () => {
  const history = edited(edited(historyOf(titled("a")), titled("b")), titled("c"))
  const back = undone(undone(history))
  expect(redone(redone(back)).now.title).toBe("c")
  expect(redone(edited(back, titled("x"))).now.title).toBe("x")
})
