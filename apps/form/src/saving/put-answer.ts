import type { PutResult, ServerAnswer } from "@plumbline/client/outbox"
import { type AnswerBody, formatEtag, parseEtag } from "@plumbline/contract"
import { connection } from "../connection/connection.ts"

/** Sends one answer on top of the version it was made from, and says what became of it. */
export function putAnswer(assessment: string): (base: ServerAnswer, body: AnswerBody) => Promise<PutResult> {
  return async (base, body) => {
    const { criterion, version } = base.answer
    const params = { assessment, criterion }
    const ifMatch = formatEtag(base.epoch, version)
    const result = await connection.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body,
      ifMatch,
    })
    if (result.ok) return { kind: "saved", server: { epoch: epochOf(result.etag) ?? base.epoch, answer: result.body } }
    if (result.offline) return { kind: "unreachable" }
    switch (result.problem.code) {
      case "stale":
        return current(params)
      case "notSignedIn":
        return { kind: "signedOut" }
      case "tooMany":
      case "unexpected":
      case "unavailable":
        return { kind: "unreachable" }
      default:
        return { kind: "refused", code: result.problem.code }
    }
  }
}

/** The answer that the server holds, with the epoch of its version, which the refusal itself does not tell. */
async function current(params: { readonly assessment: string; readonly criterion: string }): Promise<PutResult> {
  const result = await connection.request("GET /assessments/{assessment}/answers/{criterion}", { params })
  const epoch = result.ok ? epochOf(result.etag) : undefined
  if (!result.ok || epoch === undefined) return { kind: "unreachable" }
  return { kind: "stale", server: { epoch, answer: result.body } }
}

function epochOf(etag: string | undefined): string | undefined {
  return etag === undefined ? undefined : parseEtag(etag)?.epoch
}
