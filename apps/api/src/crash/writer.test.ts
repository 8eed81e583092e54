import { createClient, type Result } from "@plumbline/client"
import { describe, expect, it } from "vitest"
import { Writer } from "./writer.ts"

const reader = createClient({ baseUrl: "" })
const offline: Result<unknown> = { ok: false, offline: true }

/** Writes "1", "2" and "3"; the server is gone after the third, or before it answered it. */
async function written(answers: readonly Result<unknown>[], kept: readonly string[]): Promise<string[]> {
  const coming = [...answers]
  const next = (turn: number) => ({ label: String(turn + 1), send: async () => coming.shift() ?? offline })
  const writer = new Writer({ name: "someone", token: "", next, kept: async () => kept })
  await writer.write("")
  return writer.faults(reader)
}

describe("what a writer finds after a kill", () => {
  const ok: Result<unknown> = { ok: true, body: {} }

  it("is well with all that was acknowledged, with or without the one that was cut off", async () => {
    expect(await written([ok, ok], ["1", "2"])).toEqual([])
    expect(await written([ok, ok], ["1", "2", "3"])).toEqual([])
  })

  it.each([
    ["lost", ["1"]],
    ["lost in between", ["1", "3"]],
    ["kept twice", ["1", "2", "2"]],
    ["never sent", ["1", "2", "4"]],
    ["kept otherwise", ["1", "two"]],
  ])("is a fault where a write is %s", async (_, kept) => {
    expect(await written([ok, ok], kept)).toHaveLength(1)
  })

  it("is a fault where a write was refused", async () => {
    const problem = { type: "", title: "", status: 500, code: "unexpected" as const, zh: "", en: "" }
    expect(await written([ok, { ok: false, offline: false, problem }], ["1"])).toHaveLength(1)
  })
})
