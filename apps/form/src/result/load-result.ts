import type { AdjustmentRecord, MarkRecord, Problem, ResponseOf } from "@plumbline/contract"
import { may } from "@plumbline/contract"
import { type OpenAssessment, standingOf } from "../assessment/open-assessment.ts"
import { load } from "../connection/load.ts"

type Sheet = ResponseOf<"GET /assessments/{assessment}/sheets/{layer}">["sheet"]
type LayerName = "self" | "verified" | "decided"

/** The three layers of a published assessment, and what reviewers and the centre wrote. */
export interface OpenResult {
  readonly kind: "open"
  readonly sheets: Readonly<Record<LayerName, Sheet>>
  readonly marks: readonly MarkRecord[]
  readonly adjustments: readonly AdjustmentRecord[]
}

export type Result =
  | OpenResult
  | { readonly kind: "notYet" }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

/** Reads all three layers; a person who may not see them yet is told so, not refused. */
export async function loadResult({ assessment, person }: OpenAssessment): Promise<Result> {
  if (!may(person, "readDecided", standingOf(assessment.value)).ok) return { kind: "notYet" }
  const params = { assessment: assessment.value.id }
  const [self, verified, decided, marks, adjustments] = await Promise.all([
    load("GET /assessments/{assessment}/sheets/{layer}", { params: { ...params, layer: "self" } }),
    load("GET /assessments/{assessment}/sheets/{layer}", { params: { ...params, layer: "verified" } }),
    load("GET /assessments/{assessment}/sheets/{layer}", { params: { ...params, layer: "decided" } }),
    load("GET /assessments/{assessment}/marks", { params }),
    load("GET /assessments/{assessment}/adjustments", { params }),
  ])
  if (self.kind === "problem" || self.kind === "unreachable") return self
  if (verified.kind === "problem" || verified.kind === "unreachable") return verified
  if (decided.kind === "problem" || decided.kind === "unreachable") return decided
  return {
    kind: "open",
    sheets: { self: self.body.sheet, verified: verified.body.sheet, decided: decided.body.sheet },
    // The points stand without the words of those who may not be named; then only the sheets are shown.
    marks: "body" in marks ? marks.body.marks : [],
    adjustments: "body" in adjustments ? adjustments.body.adjustments : [],
  }
}
