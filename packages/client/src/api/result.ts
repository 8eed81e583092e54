import type { Problem } from "@plumbline/contract"

/** What came of a request: the answer, what the server said against it, or that no server could be reached. */
export type Result<Body> =
  | { readonly ok: true; readonly body: Body; readonly etag?: string }
  | { readonly ok: false; readonly offline: false; readonly problem: Problem }
  | { readonly ok: false; readonly offline: true }
