/** What single sign-on brought back: a challenge that waits for a code, or why nobody was let in. */
export type CameBack =
  | { readonly kind: "code"; readonly challenge: string }
  | { readonly kind: "refused"; readonly why: "unknown" | "failed" | "away" }

/** Reads it from behind the `#` of the address, where no server and no log is told of it. */
export function readWhatCameBack(hash: string): CameBack | undefined {
  const [, challenge] = /^#code=([\w-]+)$/.exec(hash) ?? []
  if (challenge !== undefined) return { kind: "code", challenge }
  const [, why] = /^#sign-in=(\w+)$/.exec(hash) ?? []
  return why === "unknown" || why === "failed" || why === "away" ? { kind: "refused", why } : undefined
}
