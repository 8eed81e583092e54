import type { ResponseOf } from "@plumbline/contract"

/** What came of a call: the answer, or what went wrong as a sentence in the person's language. */
export type Outcome<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly sentence: string }

interface Proof {
  readonly password: string
  readonly code: string
}

/** What the dialog asks of the server; each app sends it in its own way. */
export interface SecondFactorCalls {
  readonly state: () => Promise<Outcome<ResponseOf<"GET /me/second-factor">>>
  readonly begin: (body: { password: string }) => Promise<Outcome<ResponseOf<"POST /me/second-factor">>>
  readonly add: (body: { code: string }) => Promise<Outcome<ResponseOf<"PUT /me/second-factor">>>
  readonly renew: (body: Proof) => Promise<Outcome<ResponseOf<"POST /me/second-factor/recovery-codes">>>
  readonly remove: (body: Proof) => Promise<Outcome<ResponseOf<"POST /me/second-factor/remove">>>
}
