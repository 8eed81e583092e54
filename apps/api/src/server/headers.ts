import type { HttpBindings } from "@hono/node-server"
import { Hono, type MiddlewareHandler } from "hono"
import { secureHeaders } from "hono/secure-headers"

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const secured = secureHeaders({
  contentSecurityPolicy,
  // On plain http in an intranet this header would be ignored or, behind a proxy, say too much.
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  crossOriginOpenerPolicy: "same-origin",
})

type Bindings = { Bindings: Pick<HttpBindings, "outgoing"> }

/**
 * The headers of every answer, written to the connection's own answer before anything else: added to an answer that is made
 * already, each of them would make it anew. What an answer says itself goes before them.
 */
export function headersOfAll(build: string): MiddlewareHandler<Bindings> {
  const constant = constantHeaders().then((headers) => [...headers, ["x-plumbline-build", build] as const])
  return async ({ env }, next) => {
    for (const [name, value] of await constant) env.outgoing.setHeader(name, value)
    await next()
  }
}

/** They are the same for every request, so they are asked for once. */
async function constantHeaders(): Promise<readonly (readonly [string, string])[]> {
  const app = new Hono().use(secured).get("/", (context) => context.body(null))
  return [...(await app.request("/")).headers]
}
