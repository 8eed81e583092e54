/** Where an assessment stands in its year. */
export const states = [
  "draft",
  "submitted",
  "inReview",
  "verified",
  "decided",
  "published",
  "appealed",
  "closed",
] as const
export type State = (typeof states)[number]

/** A step from one state to another, and who takes it: the terms of `may`. */
export type TransitionAction =
  "submit" | "beginReview" | "finish" | "return" | "decide" | "publish" | "withdraw" | "appeal" | "redecide" | "close"

export interface Transition {
  readonly action: TransitionAction
  readonly from: readonly State[]
  readonly to: State
}

/** Every step there is; a step that is not here cannot be taken. */
export const transitions: readonly Transition[] = [
  { action: "submit", from: ["draft"], to: "submitted" },
  { action: "beginReview", from: ["submitted"], to: "inReview" },
  { action: "return", from: ["submitted", "inReview"], to: "draft" },
  { action: "finish", from: ["inReview"], to: "verified" },
  { action: "decide", from: ["verified"], to: "decided" },
  { action: "publish", from: ["decided"], to: "published" },
  { action: "withdraw", from: ["published"], to: "decided" },
  { action: "appeal", from: ["published"], to: "appealed" },
  { action: "redecide", from: ["appealed"], to: "decided" },
  { action: "close", from: ["published"], to: "closed" },
]

/** The transition of an action; every action has exactly one. */
export function transitionOf(action: TransitionAction): Transition {
  const found = transitions.find((transition) => transition.action === action)
  if (!found) throw new RangeError(`no transition for ${action}`)
  return found
}
