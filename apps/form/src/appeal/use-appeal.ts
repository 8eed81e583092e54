import type { Appeal, Problem } from "@plumbline/contract"
import { shallowRef, type ShallowRef, watch } from "vue"
import type { OpenAssessment } from "../assessment/open-assessment.ts"
import { readAgain } from "../assessment/opening.ts"
import { connection } from "../connection/connection.ts"
import { load } from "../connection/load.ts"
import { keep, kept } from "../kept/kept.ts"
import { loadResult, type Result } from "../result/load-result.ts"
import { sessionEnded } from "../session/session.ts"
import { appealBody, type Objection } from "./appeal-draft.ts"

type Fault = { readonly kind: "problem"; readonly problem: Problem } | { readonly kind: "unreachable" }

interface Appealing {
  readonly result: ShallowRef<Result | undefined>
  readonly appeals: ShallowRef<readonly Appeal[]>
  /** Kept on this computer while it is being written. */
  readonly objections: ShallowRef<readonly Objection[]>
  readonly stage: ShallowRef<"idle" | "sending" | "done">
  readonly fault: ShallowRef<Fault | undefined>
  readonly read: () => Promise<void>
  readonly send: () => Promise<void>
}

/** An appeal against the published points, from what is read to what is sent. */
export function useAppeal(open: OpenAssessment): Appealing {
  const result = shallowRef<Result>()
  const appeals = shallowRef<readonly Appeal[]>([])
  const objections = shallowRef<readonly Objection[]>([])
  const stage = shallowRef<"idle" | "sending" | "done">("idle")
  const fault = shallowRef<Fault>()
  const params = { assessment: open.assessment.value.id }
  const key = `appeal ${open.person.id} ${params.assessment}`

  async function read(): Promise<void> {
    const [decided, told, written] = await Promise.all([
      loadResult(open),
      load("GET /assessments/{assessment}/appeals", { params }),
      kept<readonly Objection[]>(key),
    ])
    if ("body" in told) appeals.value = told.body.appeals
    if (objections.value.length === 0 && written) objections.value = written.value
    result.value = decided
  }

  async function send(): Promise<void> {
    const seen = result.value?.kind === "open" ? result.value.sheets.decided.fingerprint : undefined
    const body = seen === undefined ? undefined : appealBody(objections.value, seen)
    if (!body) return
    stage.value = "sending"
    fault.value = undefined
    const sent = await connection.request("POST /assessments/{assessment}/appeal", { params, body })
    stage.value = sent.ok ? "done" : "idle"
    if (sent.ok) objections.value = []
    else if (sent.offline) fault.value = { kind: "unreachable" }
    else {
      if (sent.problem.code === "notSignedIn") sessionEnded()
      fault.value = { kind: "problem", problem: sent.problem }
    }
    if (!sent.ok && sent.offline) return
    await readAgain(open)
    await read()
  }

  watch(objections, (now) => void keep(key, now))
  return { result, appeals, objections, stage, fault, read, send }
}
