import type { Layer, State } from "@plumbline/contract"

const fromReview: readonly State[] = ["inReview", "verified", "decided", "published", "appealed", "closed"]
const fromVerified: readonly State[] = ["verified", "decided", "published", "appealed", "closed"]
const decided: readonly State[] = ["decided", "published", "closed"]

/** Whether the people of a layer have begun to speak: before that its points only repeat the layer below. */
export function hasVoice(layer: Layer, state: State): boolean {
  if (layer === "self") return true
  return (layer === "verified" ? fromReview : fromVerified).includes(state)
}

/**
 * Whether what a layer says is settled. The county's own is, as soon as all its facts are given: it then only waits to be
 * submitted.
 */
export function isSettled(layer: Layer, state: State): boolean {
  if (layer === "self") return true
  return (layer === "verified" ? fromVerified : decided).includes(state)
}
