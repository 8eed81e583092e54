import { type Client, createClient, problemFor, type RequestOf, type Result, type WaysIn } from "@plumbline/client"
import type { Problem, ResponseOf, RouteName } from "@plumbline/contract"
import { digest as digestOf, type Rubric } from "@plumbline/rubric-core"
import { type App, inject, type InjectionKey } from "vue"

/** The server as the pages see it: a failure is thrown, as queries and mutations want it. */
export interface Server {
  request<Name extends RouteName>(name: Name, ...rest: RequestRest<Name>): Promise<ResponseOf<Name>>
  /** A rubric by its digest, which proves that it is the published one. */
  rubric(digest: string): Promise<Rubric>
  signIn(credentials: { readonly username: string; readonly password: string }): Promise<void>
  /** Finishes a sign-in that failed with `codeNeeded`. */
  signInWithCode(answer: { readonly challenge: string; readonly code: string }): Promise<void>
  waysIn(): Promise<WaysIn>
  signOut(): Promise<void>
}

type RequestRest<Name extends RouteName> =
  Record<never, never> extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>]

/** The server would not, or could not be reached: then there is no problem to tell. */
export class ServerFailure extends Error {
  override readonly name = "ServerFailure"
  readonly problem: Problem | undefined

  constructor(problem?: Problem) {
    super(problem?.en ?? "the server cannot be reached")
    this.problem = problem
  }
}

/** The problem of a failed request; `undefined` where the server was not reached. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ServerFailure ? error.problem : undefined
}

const key: InjectionKey<Server> = Symbol("server")

/** Connects the app to the server that the page came from, or to the one of a test. */
export function connectServer(app: App, client: Client = createClient({ baseUrl: "" })): void {
  app.provide(key, serverOver(client))
}

export function useServer(): Server {
  const server = inject(key)
  if (!server) throw new Error("the app is not connected to a server")
  return server
}

export function serverOver(client: Client): Server {
  return {
    request: async (name, ...rest) => bodyOf(await client.request(name, ...rest)),
    async rubric(digest) {
      const body: unknown = bodyOf(await client.request("GET /rubrics/{digest}", { params: { digest } }))
      if (!isRubric(body, digest)) throw new ServerFailure(problemFor("unexpected"))
      return body
    },
    async signIn({ username, password }) {
      const result = await client.signIn(username, password)
      if (!result.ok && !result.offline && result.problem.code === "notSignedIn")
        throw new ServerFailure(problemFor("wrongPassword"))
      bodyOf(result)
    },
    async signInWithCode({ challenge, code }) {
      bodyOf(await client.signInWithCode(challenge, code))
    },
    waysIn: async () => bodyOf(await client.waysIn()),
    async signOut() {
      bodyOf(await client.signOut())
    },
  }
}

function bodyOf<Body>(result: Result<Body>): Body {
  if (result.ok) return result.body
  throw result.offline ? new ServerFailure() : new ServerFailure(result.problem)
}

function isRubric(value: unknown, digest: string): value is Rubric {
  // `digest` takes any JSON; only the published bytes come to this one.
  return typeof value === "object" && value !== null && digestOf(value as Rubric) === digest
}
