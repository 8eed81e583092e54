import type { HttpBindings } from "@hono/node-server"
import type { Context, MiddlewareHandler } from "hono"
import { randomUUID } from "node:crypto"
import type { Logger } from "pino"

/** What is written down of requests: never a header, a body or a query, so no secret can be among it. */
export interface Log {
  readonly requests: MiddlewareHandler<{ Bindings: Pick<HttpBindings, "outgoing">; Variables: { request: string } }>
  failure(error: unknown, context: Context): void
}

/** Gives each request an id, which its answer carries too, and logs how it went. */
export function requestLog(logger: Logger): Log {
  return {
    async requests(context, next) {
      const id = randomUUID()
      const began = performance.now()
      context.set("request", id)
      context.env.outgoing.setHeader("x-request-id", id)
      await next()
      const { method, path } = context.req
      const milliseconds = Math.round(performance.now() - began)
      logger.info({ request: id, method, path, status: context.res.status, milliseconds }, "answered")
    },
    failure(error, context) {
      logger.error({ request: context.get("request"), path: context.req.path, err: error }, "failed")
    },
  }
}
