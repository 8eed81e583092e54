import { type Answer, formatEtag, parseEtag, type ProblemCode, problems } from "@plumbline/contract"
import { digestOfJson } from "@plumbline/rubric-core"
import type { Client } from "../api/client.ts"
import type { Result } from "../api/result.ts"
import type { ServerAnswer } from "./draft.ts"
import type { OutboxParts, PutResult, Unsent } from "./outbox.ts"

/**
 * Sends answers of one assessment, each on top of the version it was made from, and says what became of each. A request that is
 * sent again carries the same Idempotency-Key, so one whose answer was lost on the way is answered as the first time.
 */
export function sendAnswers(client: Client, assessment: string): Pick<OutboxParts, "put" | "putMany"> {
  const put = async (base: ServerAnswer, body: Unsent["body"]): Promise<PutResult> => {
    const { criterion, version } = base.answer
    const params = { assessment, criterion }
    const ifMatch = formatEtag(base.epoch, version)
    const idempotencyKey = digestOfJson({ criterion, ifMatch, body })
    const result = await client.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body,
      ifMatch,
      idempotencyKey,
    })
    if (result.ok) return { kind: "saved", server: { epoch: epochOf(result.etag) ?? base.epoch, answer: result.body } }
    if (!result.offline && result.problem.code === "stale") return current(params)
    return notTaken(result)
  }

  /** The answer that the server holds, with the epoch of its version, which the refusal itself does not tell. */
  const current = async (params: { readonly assessment: string; readonly criterion: string }): Promise<PutResult> => {
    const result = await client.request("GET /assessments/{assessment}/answers/{criterion}", { params })
    const epoch = result.ok ? epochOf(result.etag) : undefined
    if (!result.ok || epoch === undefined) return { kind: "unreachable" }
    return { kind: "stale", server: { epoch, answer: result.body } }
  }

  const putMany = async (unsent: readonly Unsent[]): Promise<readonly PutResult[]> => {
    const answers = unsent.map(({ base, body }) => ({
      ...body,
      criterion: base.answer.criterion,
      ifMatch: formatEtag(base.epoch, base.answer.version),
    }))
    const idempotencyKey = digestOfJson({ answers })
    const result = await client.request("PUT /assessments/{assessment}/answers", {
      params: { assessment },
      body: { answers },
      idempotencyKey,
    })
    if (result.ok) {
      const { epoch, outcomes } = result.body
      return outcomes.map(({ status, answer, problem }) => resultOf(epoch, status, answer, problem?.code))
    }
    if (result.offline || result.problem.code !== "tooLarge") return unsent.map(() => notTaken(result))
    const one: PutResult[] = []
    for (const { base, body } of unsent) one.push(await put(base, body))
    return one
  }
  return { put, putMany }
}

function resultOf(epoch: string, status: number, answer: Answer | undefined, code: string | undefined): PutResult {
  if (answer) return { kind: status === 200 ? "saved" : "stale", server: { epoch, answer } }
  return { kind: "refused", code: isProblemCode(code) ? code : "unexpected" }
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && Object.hasOwn(problems, code)
}

/** Why nothing was taken: what may be over soon is tried again, what the server will not take is not. */
function notTaken(result: Exclude<Result<unknown>, { ok: true }>): PutResult {
  if (result.offline) return { kind: "unreachable" }
  switch (result.problem.code) {
    case "notSignedIn":
      return { kind: "signedOut" }
    case "tooMany":
    case "storageFull":
    case "unexpected":
    case "unavailable":
      return { kind: "unreachable" }
    default:
      return { kind: "refused", code: result.problem.code }
  }
}

function epochOf(etag: string | undefined): string | undefined {
  return etag === undefined ? undefined : parseEtag(etag)?.epoch
}
