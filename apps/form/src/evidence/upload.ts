import type { Evidence, Problem } from "@plumbline/contract"
import { DetailedError, Upload } from "tus-js-client"

interface Sent {
  readonly assessment: string
  readonly criterion: string
  readonly file: File
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (done: number) => void
}

export type Outcome = { readonly evidence: Evidence } | { readonly fault: Problem | "unreachable" }

/** Small enough that a bad line loses little, in bytes. */
const piece = 4 * 1024 * 1024
/** After which waits a piece that did not arrive is sent again, in milliseconds. */
const waits = [500, 2000, 5000, 10_000]

/**
 * Sends one file in pieces by the tus protocol; one that was cut off, even by closing the page, goes on where it was when the
 * same file is chosen again for the same criterion.
 */
export async function upload({ assessment, criterion, file, signal, onProgress }: Sent): Promise<Outcome> {
  return new Promise((resolve) => {
    const sending = new Upload(file, {
      endpoint: "/api/uploads",
      chunkSize: piece,
      retryDelays: waits,
      metadata: { assessment, criterion, filename: file.name },
      fingerprint: async () => ["plumbline", assessment, criterion, file.name, file.size, file.lastModified].join(" "),
      removeFingerprintOnSuccess: true,
      // What the server refuses it would refuse again.
      onShouldRetry: (error) => statusOf(error) === 0 || statusOf(error) >= 500 || statusOf(error) === 423,
      onProgress: (sent, size) => onProgress(size === 0 ? 0 : sent / size),
      onSuccess: ({ lastResponse }) => resolve({ evidence: JSON.parse(lastResponse.getBody()) }),
      onError: (error) => resolve({ fault: problemOf(error) ?? "unreachable" }),
    })
    signal.addEventListener("abort", () => void sending.abort(true).catch(() => undefined))
    void sending.findPreviousUploads().then(([previous]) => {
      if (previous) sending.resumeFromPreviousUpload(previous)
      sending.start()
    })
  })
}

function statusOf(error: Error): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0
}

function problemOf(error: Error): Problem | undefined {
  if (statusOf(error) === 0 || !(error instanceof DetailedError)) return undefined
  try {
    return JSON.parse(error.originalResponse?.getBody() ?? "")
  } catch {
    return undefined
  }
}
