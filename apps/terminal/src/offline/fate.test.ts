import type { MarkBody, MarkRecord } from "@plumbline/contract"
import { expect, test } from "vitest"
import { fateOf } from "./fate.ts"
import type { Pending } from "./journal.ts"

const changed: MarkBody = {
  verdict: "changed",
  changes: [{ fact: "c1.n", value: 2, reason: "台账为2" }],
  sawVersion: 3,
}
const agreed: MarkBody = { verdict: "agreed", changes: [], sawVersion: 3 }
const pending: Pending = { criterion: "c1", body: changed, version: 1, epoch: "e" }
const onServer = (body: MarkBody, version: number): MarkRecord => ({
  ...body,
  criterion: "c1",
  reviewer: "r",
  reviewerName: "核查员甲",
  version,
  settled: false,
  changedAt: "2018-12-01T00:00:00.000Z",
})
const held = (own: MarkRecord | undefined, answerVersion = 3, epoch = "e") => ({ own, answerVersion, epoch })

test("a mark that follows what the server holds can be sent", () => {
  expect(fateOf(pending, held(onServer(agreed, 1)))).toBe("sendable")
  expect(fateOf({ ...pending, version: 0 }, held(undefined))).toBe("sendable")
})

test("a mark whose receipt was lost is there already", () => {
  expect(fateOf(pending, held(onServer(changed, 2)))).toBe("there")
  expect(fateOf({ ...pending, body: null }, held(onServer({ ...agreed, sawVersion: -1 }, 2)))).toBe("there")
})

test("an answer that changed since is looked at again", () => {
  expect(fateOf(pending, held(onServer(agreed, 1), 4))).toBe("answerChanged")
})

test("another word of the same person, from another place, is never written over unasked", () => {
  expect(fateOf(pending, held(onServer(agreed, 2)))).toBe("markedElsewhere")
  expect(fateOf({ ...pending, body: null }, held(onServer(changed, 2)))).toBe("markedElsewhere")
})

test("what a restored backup no longer holds is sent anew", () => {
  expect(fateOf(pending, held(undefined, 3, "f"))).toBe("rebase")
  expect(fateOf(pending, held(onServer({ ...agreed, sawVersion: -1 }, 5)))).toBe("rebase")
  expect(fateOf(pending, held(onServer(agreed, 1), 3, "f"))).toBe("markedElsewhere")
})
