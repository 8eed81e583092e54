import type { BodyOf, ParamsOf, Person, ResponseOf, RouteName } from "@plumbline/contract"
import { addressOf } from "./path.ts"
import { problemOf } from "./problem.ts"
import type { Result } from "./result.ts"

export interface ClientSettings {
  /** Where the server is, without a path: "" in a page that it served itself. */
  readonly baseUrl: string
  readonly fetch?: typeof globalThis.fetch
  /** A bearer token, for clients without cookies. */
  readonly token?: string
  /** Milliseconds after which a server that does not answer counts as out of reach; 20 s unless told. */
  readonly patience?: number
}

type Needed<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : { readonly [K in Key]: Value }

/** What a route needs: its params, its body, and besides If-Match, an idempotency key or a signal. */
export type RequestOf<Name extends RouteName> = ([keyof ParamsOf<Name>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: ParamsOf<Name> }) &
  Needed<"body", BodyOf<Name>> & {
    readonly ifMatch?: string
    readonly idempotencyKey?: string
    readonly signal?: AbortSignal
  }

type Rest<Name extends RouteName> =
  Record<never, never> extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>]

export interface WaysIn {
  /** A provider of identities, by the name that its button has. */
  readonly singleSignOn?: { readonly name: string }
}

export interface Client {
  /**
   * Calls one route of the contract. Never throws for what a server or a network does: see `Result`.
   *
   * @example await client.request("GET /assessments/{assessment}", { params: { assessment } })
   */
  request<Name extends RouteName>(name: Name, ...rest: Rest<Name>): Promise<Result<ResponseOf<Name>>>
  /** Signs in by user name and password; the token is for clients that keep no cookies. */
  signIn(username: string, password: string): Promise<Result<{ readonly token: string }>>
  /** Finishes a sign-in that was refused with `codeNeeded`: its challenge, and a code of the app or a recovery code. */
  signInWithCode(challenge: string, code: string): Promise<Result<{ readonly token: string }>>
  /** What ways in there are besides a password. */
  waysIn(): Promise<Result<WaysIn>>
  signOut(): Promise<Result<Record<string, never>>>
  /** Who is signed in. */
  session(): Promise<Result<Person>>
}

interface Sent {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
  readonly ifMatch?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The typed client of the api: for the browser (cookies) and for the terminal (bearer token). */
export function createClient(settings: ClientSettings): Client {
  const send = async <Body>(name: string, sent: Sent = {}): Promise<Result<Body>> => {
    const { method, path } = addressOf(name, sent.params ?? {})
    const fetchNow = settings.fetch ?? globalThis.fetch
    const patience = AbortSignal.timeout(settings.patience ?? 20_000)
    try {
      const response = await fetchNow(`${settings.baseUrl}${path}`, {
        method,
        headers: headersOf(settings, sent, method),
        credentials: "same-origin",
        // A person's own abort is theirs to handle: it must not look like a network that is gone.
        signal: sent.signal ?? patience,
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      })
      if (!response.ok) return { ok: false, offline: false, problem: await problemOf(response) }
      const etag = response.headers.get("etag")
      const text = await response.text()
      // The server's own schemas shape what it answers; the contract names that shape.
      const body = (text === "" ? {} : JSON.parse(text)) as Body
      return etag === null ? { ok: true, body } : { ok: true, body, etag }
    } catch (error) {
      if (sent.signal?.aborted) throw error
      return { ok: false, offline: true }
    }
  }
  return {
    request: (name, ...[request]) => send(name, request),
    signIn: (username, password) => send("POST /auth/sign-in/username", { body: { username, password } }),
    signInWithCode: (challenge, code) => send("POST /auth/sign-in/code", { body: { challenge, code } }),
    waysIn: () => send("GET /auth/ways"),
    signOut: () => send("POST /auth/sign-out", { body: {} }),
    session: () => send("GET /me"),
  }
}

export function headersOf(
  { token }: Pick<ClientSettings, "token">,
  sent: Sent,
  method: string,
): Record<string, string> {
  return {
    accept: "application/json",
    ...(sent.body === undefined && method === "GET" ? {} : { "content-type": "application/json" }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(sent.ifMatch === undefined ? {} : { "if-match": sent.ifMatch }),
    ...(sent.idempotencyKey === undefined ? {} : { "idempotency-key": sent.idempotencyKey }),
  }
}
