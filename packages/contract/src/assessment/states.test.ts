import { describe, expect, it } from "vitest"
import { states, type TransitionAction, transitionOf, transitions } from "./states.ts"

describe("the steps of a year", () => {
  it.each([
    ["submit", ["draft"], "submitted"],
    ["beginReview", ["submitted"], "inReview"],
    ["return", ["submitted", "inReview"], "draft"],
    ["finish", ["inReview"], "verified"],
    ["decide", ["verified"], "decided"],
    ["publish", ["decided"], "published"],
    ["withdraw", ["published"], "decided"],
    ["appeal", ["published"], "appealed"],
    ["redecide", ["appealed"], "decided"],
    ["close", ["published"], "closed"],
  ] as const)("%s leads from %j to %s", (action, from, to) => {
    expect(transitionOf(action)).toEqual({ action, from, to })
  })

  it("has one step for each action", () => {
    expect(new Set(transitions.map(({ action }) => action)).size).toBe(transitions.length)
    expect(transitions).toHaveLength(10)
  })

  it("knows no step that is not there", () => {
    // What a client of another version might ask for.
    expect(() => transitionOf("erase" as TransitionAction)).toThrow(RangeError)
  })

  it("reaches every state from the draft, and ends only when closed", () => {
    const reached = new Set(["draft"])
    for (const _ of states) {
      for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...states].sort())
    const ends = states.filter((state) => !transitions.some(({ from }) => from.includes(state)))
    expect(ends).toEqual(["closed"])
  })
})
