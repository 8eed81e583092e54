import type { Person } from "../people/person.ts"
import { type Deadlines, hasPassed, type WindowName } from "./deadlines.ts"
import { type State, states, transitionOf, type TransitionAction } from "./states.ts"

/** The layers of one score: 自评, 核实, 核定. */
export const layers = ["self", "verified", "decided"] as const
export type Layer = (typeof layers)[number]

/** Everything that a person can do to one assessment. */
export type Action =
  | TransitionAction
  | "read"
  | "readVerified"
  | "readDecided"
  | "answer"
  | "verify"
  | "settle"
  | "adjust"
  | "assign"
  | "extend"
  | "answerAppeal"
  | "remark"

/** What `may` needs to know of an assessment. */
export interface AssessmentStanding {
  readonly state: State
  readonly unit: string
  readonly reviewers: readonly { readonly person: string; readonly lead: boolean }[]
  /** A second person must confirm before submitting: the unit has one, or the cycle asks every unit for one. */
  readonly hasConfirmer: boolean
  /** Those of this unit, extensions included. */
  readonly deadlines?: Deadlines | undefined
  /** By the server's clock; without it no deadline is judged. */
  readonly now?: string | undefined
  /** The year is over: nothing of it changes any more. */
  readonly cycleClosed?: boolean | undefined
}

/**
 * Why not: `role` is final for this person, `state` may change, `assignment` can be changed and a `deadline` extended by an
 * administrator.
 */
export type Refusal = "role" | "unit" | "assignment" | "confirmer" | "state" | "deadline"
export type Permission = { readonly ok: true } | { readonly ok: false; readonly because: Refusal }

const yes: Permission = { ok: true }
const no = (because: Refusal): Permission => ({ ok: false, because })
const inState = (assessment: AssessmentStanding, allowed: readonly State[]): Permission =>
  allowed.includes(assessment.state) ? yes : no("state")

const shownToCounty: readonly State[] = ["published", "closed"]

/**
 * Whether a person may do something to an assessment now. The one place that says so: the api enforces it, the clients
 * draw their buttons from it.
 */
export function may(person: Person, action: Action, assessment: AssessmentStanding): Permission {
  const allowed = byRole(person, action, assessment)
  if (!allowed.ok) return allowed
  const now = byState(person, action, assessment)
  return now.ok ? inTime(person, action, assessment) : now
}

function byState(person: Person, action: Action, assessment: AssessmentStanding): Permission {
  if (assessment.cycleClosed && !isReading(action)) return no("state")
  switch (action) {
    case "read":
    case "readVerified":
    case "readDecided":
      return person.role === "county" && action !== "read" ? inState(assessment, shownToCounty) : yes
    case "answer":
      return inState(assessment, ["draft"])
    case "verify":
    case "settle":
      return inState(assessment, ["submitted", "inReview"])
    case "adjust":
      return inState(assessment, ["verified", "appealed"])
    case "remark":
    case "extend":
      return inState(
        assessment,
        states.filter((state) => state !== "closed"),
      )
    case "answerAppeal":
      return inState(assessment, ["appealed"])
    case "assign":
      return inState(assessment, ["draft", "submitted", "inReview"])
    default:
      return inState(assessment, transitionOf(action).from)
  }
}

/** The window that an action belongs to; the others are bound by none. */
export const windowOf: { readonly [Each in Action]?: WindowName } = {
  answer: "filling",
  submit: "filling",
  beginReview: "review",
  verify: "review",
  settle: "review",
  finish: "review",
  appeal: "appeal",
}

/** Deadlines bind counties and reviewers; the centre may still act for them. */
function inTime(person: Person, action: Action, { deadlines, now }: AssessmentStanding): Permission {
  const window = windowOf[action]
  if (person.role === "administrator" || window === undefined || now === undefined) return yes
  return hasPassed(deadlines?.[window], now) ? no("deadline") : yes
}

function byRole(person: Person, action: Action, assessment: AssessmentStanding): Permission {
  switch (person.role) {
    case "administrator":
      return isReviewing(action) ? no("role") : yes
    case "auditor":
      return isReading(action) ? yes : no("role")
    case "county":
      return countyMay(person, action, assessment)
    case "reviewer":
      return reviewerMay(person, action, assessment)
  }
}

function countyMay(person: Person, action: Action, assessment: AssessmentStanding): Permission {
  if (!isReading(action) && !isOfTheUnit(action)) return no("role")
  if (person.unit !== assessment.unit) return no("unit")
  if (action === "submit" && assessment.hasConfirmer && person.part !== "confirmer") return no("confirmer")
  return yes
}

function reviewerMay(person: Person, action: Action, assessment: AssessmentStanding): Permission {
  if (!isReading(action) && !isReviewing(action) && action !== "remark") return no("role")
  // Whoever was moved to a unit after being assigned to it still may not judge it.
  if (person.unit === assessment.unit) return no("unit")
  const assignment = assessment.reviewers.find((reviewer) => reviewer.person === person.id)
  if (!assignment) return no("assignment")
  if ((action === "finish" || action === "settle") && !assignment.lead) return no("assignment")
  return yes
}

function isReading(action: Action): boolean {
  return action === "read" || action === "readVerified" || action === "readDecided"
}

function isOfTheUnit(action: Action): boolean {
  return action === "answer" || action === "submit" || action === "appeal" || action === "remark"
}

function isReviewing(action: Action): boolean {
  return action === "beginReview" || action === "verify" || action === "settle" || action === "finish"
}

/** Whether an administrator does what is the county's own to do (代录): it is kept and printed as such. */
export function isOnBehalf(person: Pick<Person, "role">, action: Action): boolean {
  return person.role === "administrator" && (action === "answer" || action === "submit" || action === "appeal")
}
