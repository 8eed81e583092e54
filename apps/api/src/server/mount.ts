import type { ParamsOf, Person, ResponseOf, RouteName, Routes } from "@plumbline/contract"
import { parseEtag } from "@plumbline/contract"
import { routes } from "@plumbline/contract/schema"
import type { Context, Hono } from "hono"
import type { z } from "zod"
import { sendEvents, StreamedEvents } from "../events/stream.ts"
import { answerOnce, keyOf, type SentAnswer } from "./answer-once.ts"
import { jsonBody } from "./json-body.ts"
import { servicesFor } from "./origin.ts"
import { ProblemError } from "./problem-error.ts"
import type { Services } from "./services.ts"
import { sendFile, StreamedFile } from "./streamed-file.ts"

/** What a route's handler is given: a person who is signed in, and input of the right shape. */
export interface Call<Name extends RouteName> {
  readonly person: Person
  /** The id of the session that the request came with. */
  readonly session: string
  readonly params: ParamsOf<Name>
  readonly body: Routes[Name] extends { body: infer Body extends z.ZodType } ? z.output<Body> : undefined
  /** The version in If-Match, where the route asks for one; of another epoch it is -1, which matches nothing. */
  readonly version: number
}

/** What a handler answers: the body, and its entity tag where it has one. */
export interface Answered<Name extends RouteName> {
  readonly body: ResponseOf<Name> | StoredJson | StreamedFile | StreamedEvents
  readonly etag?: string
  readonly immutable?: boolean
}

/** JSON text that is answered byte for byte as it was stored, for whoever checks its digest. */
export class StoredJson {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Handler<Name extends RouteName> = (call: Call<Name>, services: Services) => Promise<Answered<Name>>
export type Handlers = { readonly [Name in RouteName]: Handler<Name> }

interface RouteShape {
  readonly response: z.ZodType
  readonly body?: z.ZodType
  readonly ifMatch?: true
  readonly file?: string
  /** Open to someone whose password was set by somebody else and is still to be changed. */
  readonly beforePasswordChange?: true
  /** Open to someone of whom a second factor is asked and who has none yet. */
  readonly beforeSecondFactor?: true
  /** Answers what is told once and kept nowhere in the clear, so the answer is not kept for a request that is sent again. */
  readonly secret?: true
  /** Hashes a password before it writes. */
  readonly slow?: true
}

/** Mounts every route of the contract. A route without a handler does not compile; none is open to strangers. */
export function mountRoutes(app: Hono, handlers: Handlers, services: Services): void {
  for (const name of Object.keys(routes) as RouteName[]) mountRoute(app, name, handlers[name], services)
}

function mountRoute<Name extends RouteName>(app: Hono, name: Name, handler: Handler<Name>, services: Services): void {
  const [method = "", path = ""] = name.split(" ")
  const shape: RouteShape = routes[name]
  app.on(method, path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
    const current = await services.sessions.current(context.req.raw.headers)
    if (!current) throw new ProblemError("notSignedIn")
    if (current.person.mustChangePassword && !shape.beforePasswordChange) throw new ProblemError("changePassword")
    if (current.person.mustAddSecondFactor && !shape.beforeSecondFactor) throw new ProblemError("addSecondFactor")
    const params = context.req.param()
    // Nothing is called so, and PostgreSQL refuses to look.
    if (Object.values(params).some((value) => String(value).includes("\0"))) throw new ProblemError("notFound")
    const call = {
      ...current,
      params,
      body: shape.body && (await jsonBody(context, shape.body)),
      version: shape.ifMatch ? versionOf(context, services.database.epoch) : -1,
      // The path's names and the body's schema are those of this very route.
    } as unknown as Call<Name>
    if (method === "GET") return read(context, shape, await handler(call, services), listenerOf(context, services))
    const own = servicesFor(context, services)
    const write = async (given: Services) => sentAs(await handler(call, given))
    const key = shape.secret ? undefined : keyOf(context)
    if (key === undefined) return sendJson(context, await write(own))
    const { body, version, person } = call
    const request = services.keyedDigest(JSON.stringify([name, params, body, version]))
    return sendJson(
      context,
      await answerOnce(own, { person: person.id, key, request, slow: shape.slow ?? false }, write),
    )
  })
}

/** Who sent a request, as of now: whoever signed out or left meanwhile is nobody. */
function listenerOf({ req }: Context, { sessions }: Services): () => Promise<Person | undefined> {
  return async () => (await sessions.current(req.raw.headers))?.person
}

function read<Name extends RouteName>(
  context: Context,
  shape: RouteShape,
  answered: Answered<Name>,
  listener: () => Promise<Person | undefined>,
): Response {
  const { body } = answered
  if (body instanceof StreamedEvents) return sendEvents(context, body, listener)
  if (body instanceof StreamedFile) return sendFile(context, body, shape.file ?? "application/octet-stream")
  const control = answered.immutable ? "private, max-age=31536000, immutable" : "no-store"
  return sendJson(context, sentAs(answered), control)
}

function sentAs<Name extends RouteName>({ body, etag }: Answered<Name>): SentAnswer {
  return { text: body instanceof StoredJson ? body.text : JSON.stringify(body), etag }
}

function sendJson(context: Context, { text, etag }: SentAnswer, control = "no-store"): Response {
  if (etag !== undefined) context.header("etag", etag)
  context.header("cache-control", control)
  return context.body(text, 200, { "content-type": "application/json" })
}

function versionOf(context: Context, epoch: string): number {
  const header = context.req.header("if-match")
  if (header === undefined) throw new ProblemError("ifMatchRequired")
  const tag = parseEtag(header)
  return tag !== undefined && tag.epoch === epoch ? tag.version : -1
}
