import type { HttpBindings } from "@hono/node-server"
import type { Context, MiddlewareHandler } from "hono"
import { randomUUID } from "node:crypto"
import { type Logger, pino } from "pino"

/** What is written down of requests: never a header, a body or a query, so no secret can be among it. */
export interface Log {
  readonly requests: MiddlewareHandler<{ Bindings: Pick<HttpBindings, "outgoing">; Variables: { request: string } }>
  failure(error: unknown, context: Context): void
}

/** Of lines that could not be written, how many are kept to be written later, in characters. */
const most = 1_000_000

/**
 * A log of standard output. Where nothing can be written there, for the disk is full or whoever read it is gone, the server goes
 * on all the same: the lines wait for room, and past a limit are dropped.
 */
export function openLog(level: string): Logger {
  const destination = pino.destination({ dest: process.stdout.fd, sync: true, maxLength: most })
  destination.on("error", () => undefined)
  return pino({ level }, destination)
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
