import type { Client } from "@plumbline/client"
import { formatEtag, type MarkRecord, type Problem } from "@plumbline/contract"
import type { Pending } from "./journal.ts"

/** What came of sending one mark. */
export type Sent =
  | { readonly kind: "taken"; readonly mark: MarkRecord | undefined }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "offline" }
  | { readonly kind: "signedOut" }

/** Sends one mark, or takes one back, following the version it was made on. */
export async function sendMark(client: Client, assessment: string, pending: Pending): Promise<Sent> {
  const { criterion, body, version, epoch } = pending
  const params = { assessment, criterion }
  const ifMatch = formatEtag(epoch, version)
  const result =
    body === null
      ? await client.request("DELETE /assessments/{assessment}/marks/{criterion}", { params, ifMatch })
      : await client.request("PUT /assessments/{assessment}/marks/{criterion}", { params, ifMatch, body })
  if (result.ok) return { kind: "taken", mark: result.body }
  if (result.offline) return { kind: "offline" }
  const { problem } = result
  if (problem.code === "stale") return { kind: "stale" }
  if (problem.code === "notSignedIn") return { kind: "signedOut" }
  // Nothing to take back is what taking back is for.
  if (problem.code === "notFound" && body === null) return { kind: "taken", mark: undefined }
  // A server in trouble, or one that asks to wait, is one to try again later.
  if (problem.status >= 500 || problem.code === "tooMany") return { kind: "offline" }
  return { kind: "refused", problem }
}
