import { describe, expect, it } from "vitest"
import type { Person } from "../people/person.ts"
import { type Action, type AssessmentStanding, isOnBehalf, may } from "./may.ts"
import { type State, states } from "./states.ts"

const unit = "suixi"
const people = {
  administrator: { role: "administrator" },
  auditor: { role: "auditor" },
  lead: { role: "reviewer", id: "lead" },
  reviewer: { role: "reviewer", id: "reviewer" },
  stranger: { role: "reviewer" },
  ownReviewer: { role: "reviewer", id: "ownReviewer", unit },
  filler: { role: "county", unit, part: "filler" },
  confirmer: { role: "county", unit, part: "confirmer" },
  otherCounty: { role: "county", unit: "duji", part: "confirmer" },
} as const satisfies Record<string, Partial<Person>>
type Who = keyof typeof people

const reviewers = [
  { person: "lead", lead: true },
  { person: "reviewer", lead: false },
  // Assigned, and moved to the unit afterwards.
  { person: "ownReviewer", lead: false },
]

function standing(state: State, hasConfirmer = false): AssessmentStanding {
  return { state, unit, reviewers, hasConfirmer }
}

function person(who: Who): Person {
  return { id: who, username: who, name: who, ...people[who] }
}

const every = states
const shown: readonly State[] = ["published", "closed"]
const readers = ["administrator", "auditor", "lead", "reviewer"] as const

/** Who may do what, in which states; what is not here is refused. The unit has no confirmer. */
const allowed: Record<Action, Partial<Record<Who, readonly State[]>>> = {
  read: among([...readers, "filler", "confirmer"], every),
  readVerified: { ...among(readers, every), ...among(["filler", "confirmer"], shown) },
  readDecided: { ...among(readers, every), ...among(["filler", "confirmer"], shown) },
  answer: among(["administrator", "filler", "confirmer"], ["draft"]),
  submit: among(["administrator", "filler", "confirmer"], ["draft"]),
  extend: among(
    ["administrator"],
    states.filter((state) => state !== "closed"),
  ),
  assign: among(["administrator"], ["draft", "submitted", "inReview"]),
  beginReview: among(["lead", "reviewer"], ["submitted"]),
  verify: among(["lead", "reviewer"], ["submitted", "inReview"]),
  settle: among(["lead"], ["submitted", "inReview"]),
  finish: among(["lead"], ["inReview"]),
  return: among(["administrator"], ["submitted", "inReview"]),
  answerAppeal: among(["administrator"], ["appealed"]),
  remark: among(
    ["administrator", "lead", "reviewer", "filler", "confirmer"],
    every.filter((state) => state !== "closed"),
  ),
  adjust: among(["administrator"], ["verified", "appealed"]),
  decide: among(["administrator"], ["verified"]),
  publish: among(["administrator"], ["decided"]),
  withdraw: among(["administrator"], ["published"]),
  appeal: among(["administrator", "filler", "confirmer"], ["published"]),
  redecide: among(["administrator"], ["appealed"]),
  close: among(["administrator"], ["published"]),
}

function among(who: readonly Who[], when: readonly State[]): Partial<Record<Who, readonly State[]>> {
  return Object.fromEntries(who.map((one) => [one, when]))
}

const actions = Object.keys(allowed) as Action[]
const everyone = Object.keys(people) as Who[]

describe("who may do what", () => {
  it.each(actions.flatMap((action) => everyone.map((who) => [who, action] as const)))("%s: %s", (who, action) => {
    const when = states.filter((state) => may(person(who), action, standing(state)).ok)
    expect(when).toEqual(states.filter((state) => allowed[action][who]?.includes(state)))
  })
})

describe("why not", () => {
  it.each([
    ["auditor", "answer", "draft", "role"],
    ["administrator", "verify", "inReview", "role"],
    ["filler", "decide", "verified", "role"],
    ["lead", "answer", "draft", "role"],
    ["otherCounty", "read", "draft", "unit"],
    ["ownReviewer", "verify", "inReview", "unit"],
    ["stranger", "verify", "inReview", "assignment"],
    ["reviewer", "finish", "inReview", "assignment"],
    ["reviewer", "settle", "inReview", "assignment"],
    ["filler", "answer", "submitted", "state"],
    ["filler", "readVerified", "verified", "state"],
    ["confirmer", "readDecided", "decided", "state"],
  ] as const)("%s may not %s in %s because of the %s", (who, action, state, because) => {
    expect(may(person(who), action, standing(state))).toEqual({ ok: false, because })
  })

  it("says the role, the unit or the assignment before the state, so that waiting is never advised in vain", () => {
    for (const state of states) {
      expect(may(person("auditor"), "decide", standing(state))).toEqual({ ok: false, because: "role" })
      expect(may(person("otherCounty"), "answer", standing(state))).toEqual({ ok: false, because: "unit" })
    }
  })
})

describe("a unit with a confirmer", () => {
  it("submits through the confirmer or the administrator only, while both of its people fill in", () => {
    const confirmed = standing("draft", true)
    expect(may(person("filler"), "submit", confirmed)).toEqual({ ok: false, because: "confirmer" })
    expect(may(person("confirmer"), "submit", confirmed).ok).toBe(true)
    expect(may(person("administrator"), "submit", confirmed).ok).toBe(true)
    expect(may(person("filler"), "answer", confirmed).ok).toBe(true)
  })
})

describe("deadlines", () => {
  const deadlines = {
    filling: "2018-12-20T15:59:59.999Z",
    review: "2019-01-10T15:59:59.999Z",
    appeal: "2019-01-31T15:59:59.999Z",
  }
  const refusals = (who: Who, action: Action, state: State, now?: string) =>
    may(person(who), action, { ...standing(state), deadlines, now })

  it.each([
    ["filler", "answer", "draft", "filling"],
    ["confirmer", "submit", "draft", "filling"],
    ["reviewer", "beginReview", "submitted", "review"],
    ["reviewer", "verify", "inReview", "review"],
    ["lead", "settle", "inReview", "review"],
    ["lead", "finish", "inReview", "review"],
    ["filler", "appeal", "published", "appeal"],
  ] as const)("lock the %s out of %s in %s when the %s ends", (who, action, state, window) => {
    const end = deadlines[window]
    const after = new Date(Date.parse(end) + 1).toISOString()
    expect(refusals(who, action, state, end)).toEqual({ ok: true })
    expect(refusals(who, action, state, after)).toEqual({ ok: false, because: "deadline" })
    expect(refusals(who, action, state)).toEqual({ ok: true })
  })

  it("do not bind the centre, and never hide what may be read", () => {
    const late = "2100-01-01T00:00:00.000Z"
    for (const action of ["answer", "submit"] as const)
      expect(refusals("administrator", action, "draft", late).ok).toBe(true)
    expect(refusals("administrator", "appeal", "published", late).ok).toBe(true)
    expect(refusals("filler", "readDecided", "published", late).ok).toBe(true)
    expect(refusals("filler", "answer", "submitted", late)).toEqual({ ok: false, because: "state" })
  })
})

describe("a year that is closed", () => {
  it("is only read", () => {
    for (const action of actions) {
      const when = states.filter(
        (state) => may(person("administrator"), action, { ...standing(state), cycleClosed: true }).ok,
      )
      const reads = action === "read" || action === "readVerified" || action === "readDecided"
      expect([action, when]).toEqual([action, reads ? states : []])
    }
  })
})

describe("what an administrator does for a county", () => {
  it("is answering, submitting and appealing, and nothing that is the centre's own", () => {
    expect(actions.filter((action) => isOnBehalf(person("administrator"), action)).sort()).toEqual([
      "answer",
      "appeal",
      "submit",
    ])
    expect(actions.some((action) => isOnBehalf(person("filler"), action))).toBe(false)
  })
})
