import { type ClientSettings, headersOf } from "./client.ts"
import { addressOf } from "./path.ts"
import { problemOf } from "./problem.ts"
import type { Result } from "./result.ts"

/** Which file of which assessment. */
export interface FilePlace {
  readonly assessment: string
  readonly evidence: string
}

/**
 * Asks for what an attached file holds, for clients that keep it themselves; a browser follows a link. The body is what arrives: a
 * network that goes meanwhile breaks the stream.
 *
 * @example await openFile({ baseUrl, token }, { assessment, evidence }, AbortSignal.timeout(60_000))
 */
export async function openFile(
  { baseUrl, token, fetch = globalThis.fetch }: Pick<ClientSettings, "baseUrl" | "fetch" | "token">,
  place: FilePlace,
  signal: AbortSignal,
): Promise<Result<ReadableStream<Uint8Array>>> {
  const { path } = addressOf("GET /assessments/{assessment}/evidence/{evidence}/file", { ...place })
  try {
    const headers = headersOf(token === undefined ? {} : { token }, {}, "GET")
    const response = await fetch(`${baseUrl}${path}?download`, { headers, signal })
    if (!response.ok) return { ok: false, offline: false, problem: await problemOf(response) }
    return { ok: true, body: response.body ?? new ReadableStream() }
  } catch {
    return { ok: false, offline: true }
  }
}
