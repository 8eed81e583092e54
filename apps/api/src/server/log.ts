import type { HttpBindings } from "@hono/node-server"
import type { Context, MiddlewareHandler } from "hono"
import { randomUUID } from "node:crypto"
import { writeSync } from "node:fs"
import { type Logger, pino } from "pino"
import { patientOutput } from "./patient-output.ts"

/** What is written down of requests: never a header, a body or a query, so no secret can be among it. */
export interface Log {
  readonly requests: MiddlewareHandler<{ Bindings: Pick<HttpBindings, "outgoing">; Variables: { request: string } }>
  failure(error: unknown, context: Context): void
}

/** A log of standard output, in lines of JSON. Nothing waits for it, and a full disk under it stops nothing. */
export function openLog(level: string): Logger {
  return pino(
    { level },
    patientOutput((bytes) => writeSync(process.stdout.fd, bytes)),
  )
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
