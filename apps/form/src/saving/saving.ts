import type { Outbox } from "@plumbline/client/outbox"
import type { ProblemCode } from "@plumbline/contract"

/** Where the answer to one criterion is. Each has its own words; none says more than is true. */
export type Saving =
  | { readonly kind: "saved"; readonly at?: Date | undefined }
  | { readonly kind: "sending" }
  | { readonly kind: "kept" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "memory" }
  | { readonly kind: "clash" }
  | { readonly kind: "refused"; readonly code: ProblemCode }

/** Where the answer to a criterion is, by what the outbox knows. */
export function savingOf(outbox: Outbox, criterion: string): Saving {
  const draft = outbox.draft(criterion)
  if (draft?.clash) return { kind: "clash" }
  if (draft?.refused) return { kind: "refused", code: draft.refused }
  if (!outbox.isPending(criterion)) return { kind: "saved", at: outbox.savedAt.get(criterion) }
  if (!outbox.durable && outbox.reach !== "reached") return { kind: "memory" }
  if (outbox.reach === "signedOut") return { kind: "signedOut" }
  return outbox.reach === "unreachable" ? { kind: "kept" } : { kind: "sending" }
}

/** The one state that the whole page shows: what needs a person first, then what is not safe, then what is under way. */
export function worstOf(savings: readonly Saving[]): { readonly saving: Saving; readonly count: number } {
  for (const kind of ["clash", "refused", "memory", "signedOut", "kept", "sending"] as const) {
    const those = savings.filter((saving) => saving.kind === kind)
    const [first] = those
    if (first) return { saving: first, count: those.length }
  }
  const moments = savings.flatMap((saving) => (saving.kind === "saved" && saving.at ? [saving.at.getTime()] : []))
  const at = moments.length > 0 ? new Date(Math.max(...moments)) : undefined
  return { saving: { kind: "saved", at }, count: savings.length }
}
