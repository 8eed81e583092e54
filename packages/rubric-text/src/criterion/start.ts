import type { Draft } from "../families/draft.ts"
import type { ReadClause } from "../reading/reading.ts"

/** `full`: the words deduct; `empty`: the words give. */
export function startOf(clauses: readonly ReadClause[], drafts: readonly Draft[], words: string): "full" | "empty" {
  const gives = clauses.filter(({ effect }) => effect === "add")
  const deducts = clauses.some(({ effect }) => effect === "deduct") || drafts.some((draft) => isOpen(draft, "deduct"))
  if (deducts && gives.length > 0)
    return /得\d|得[一二两三四五六七八九十半]|每.{1,4}得/.test(words) ||
      isFirstGiven(clauses) ||
      gives.some(({ kind }) => kind === "share")
      ? "empty"
      : "full"
  if (deducts) return "full"
  if (gives.length > 0 || drafts.some((draft) => isOpen(draft, "add"))) return "empty"
  const full = clauses.some((clause) =>
    clause.kind === "yes" ? clause.effect === "set" && clause.points === "base" : clause.kind === "bands",
  )
  return full && clauses.some((clause) => givesAll(clause)) ? "empty" : "full"
}

function isFirstGiven(clauses: readonly ReadClause[]): boolean {
  return clauses.find(({ effect }) => effect !== "veto")?.effect === "add"
}

function isOpen(draft: Draft, effect: "deduct" | "add"): boolean {
  return (
    (draft.is === "judgement" || draft.is === "empty") &&
    draft.effect === effect &&
    draft.asks.length + (draft.is === "judgement" ? 1 : 0) > 0
  )
}

function givesAll(clause: ReadClause): boolean {
  if (clause.kind === "yes") return clause.effect === "set" && clause.points === "base"
  return clause.kind === "bands" && clause.bands.some(({ points }) => points !== "0")
}
