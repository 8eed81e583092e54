import { expect, it } from "vitest"
import { mayClose, threadsOf } from "./threads.ts"

const remark = (id: string, more: { replyTo?: string; closedAt?: string } = {}) => ({
  id,
  text: id,
  by: "核查员甲",
  byPerson: "r1",
  at: "2019-01-10T02:00:00.000Z",
  ...more,
})

it("puts answers under their questions, and open questions before closed ones", () => {
  const remarks = [
    remark("closed", { closedAt: "2019-01-11T02:00:00.000Z" }),
    remark("open"),
    remark("answer", { replyTo: "closed" }),
    remark("again", { replyTo: "closed" }),
  ]
  expect(threadsOf(remarks).map(({ question, answers }) => [question.id, answers.map(({ id }) => id)])).toEqual([
    ["open", []],
    ["closed", ["answer", "again"]],
  ])
})

it("lets whoever asked close a question, and the centre, and nobody of the same name", () => {
  const question = remark("open")
  expect(mayClose({ id: "r1", role: "reviewer" }, question)).toBe(true)
  expect(mayClose({ id: "a1", role: "administrator" }, question)).toBe(true)
  expect(mayClose({ id: "r2", role: "reviewer" }, question)).toBe(false)
  expect(mayClose({ id: "c1", role: "county" }, question)).toBe(false)
})
