import type { Problem } from "@plumbline/contract"
import { fingerprintOf } from "@plumbline/rubric-core"
import { type ShallowRef, shallowRef } from "vue"
import type { OpenAssessment } from "../assessment/open-assessment.ts"
import { readAgain } from "../assessment/opening.ts"
import { connection } from "../connection/connection.ts"
import { sessionEnded } from "../session/session.ts"

/** Why submitting did not work; `changed` carries the fingerprint that the server has instead. */
export type SubmitFault =
  | { readonly kind: "changed"; readonly fingerprint: string }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

interface Submitting {
  readonly stage: ShallowRef<"idle" | "sending" | "done">
  readonly fault: ShallowRef<SubmitFault | undefined>
  readonly submit: () => Promise<void>
}

/** Submits with the fingerprint that the person saw; where the server's differs, the newest answers are read and shown. */
export function useSubmitting(open: OpenAssessment): Submitting {
  const stage = shallowRef<"idle" | "sending" | "done">("idle")
  const fault = shallowRef<SubmitFault>()

  async function submit(): Promise<void> {
    stage.value = "sending"
    fault.value = undefined
    const result = await connection.request("POST /assessments/{assessment}/submit", {
      params: { assessment: open.assessment.value.id },
      body: { fingerprint: fingerprintOf(open.sheet.value) },
    })
    stage.value = result.ok ? "done" : "idle"
    if (!result.ok) fault.value = result.offline ? { kind: "unreachable" } : faultOf(result.problem)
    if (result.ok || !result.offline) await readAgain(open)
  }

  return { stage, fault, submit }
}

function faultOf(problem: Problem): SubmitFault {
  if (problem.code === "notSignedIn") sessionEnded()
  return problem.code === "fingerprintDiffers" && problem.fingerprint !== undefined
    ? { kind: "changed", fingerprint: problem.fingerprint }
    : { kind: "problem", problem }
}
