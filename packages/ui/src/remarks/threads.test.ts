import { expect, it } from "vitest"
import { threadsOf } from "./threads.ts"

const remark = (id: string, more: { replyTo?: string; closedAt?: string } = {}) => ({
  id,
  text: id,
  by: "核查员甲",
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
