import type { HttpBindings } from "@hono/node-server"
import { type Context, Hono, type MiddlewareHandler } from "hono"
import { createHash, timingSafeEqual } from "node:crypto"
import { ProblemError } from "../server/problem-error.ts"
import type { Metrics } from "./metrics.ts"
import type { Readiness } from "./ready.ts"

export interface Operations {
  readonly metrics: Metrics
  readonly ready: () => Promise<Readiness>
  /** Whoever holds it may read the metrics from anywhere; without it only this machine may. */
  readonly metricsToken: string | undefined
  /** A proxy stands before the server, so that everybody seems to be on this machine. */
  readonly isBehindProxy: boolean
  /** Whether the server was told to stop. */
  readonly isStopping: () => boolean
}

type Bindings = { Bindings: Pick<HttpBindings, "incoming" | "outgoing"> }

/** What whoever keeps the server running asks: is it alive, can it work, how does it do. */
export function operationsOf(operations: Operations): Hono<Bindings> {
  const app = new Hono<Bindings>()
  app.use(lastAnswers(operations))
  app.get("/health", (context) => {
    context.header("cache-control", "no-store")
    return context.json({ ok: true })
  })

  app.get("/ready", async (context) => {
    const { isReady, checks } = await operations.ready()
    const failing = Object.entries(checks).filter(([, said]) => said !== "ok")
    if (!isReady) throw new ProblemError("unavailable", { detail: failing.map((one) => one.join(": ")).join("; ") })
    context.header("cache-control", "no-store")
    return context.json({ ready: true, checks })
  })

  app.get("/metrics", async (context) => {
    if (!mayRead(context, operations)) {
      const detail = "only from this machine where no proxy stands before the server, or with the token of the settings"
      throw new ProblemError("notAllowed", { detail })
    }
    context.header("cache-control", "no-store")
    return context.body(await operations.metrics.text(), 200, { "content-type": operations.metrics.contentType })
  })
  return app
}

/** A connection that asks again and again would never be idle, and so never closed, once the server is to stop. */
function lastAnswers({ isStopping }: Operations): MiddlewareHandler<Bindings> {
  return async ({ env }, next) => {
    if (isStopping()) env.outgoing.setHeader("connection", "close")
    await next()
  }
}

function mayRead({ req, env }: Context<Bindings>, { metricsToken, isBehindProxy }: Operations): boolean {
  if (metricsToken !== undefined) return same(req.header("authorization") ?? "", `Bearer ${metricsToken}`)
  const isForwarded =
    isBehindProxy || ["forwarded", "x-forwarded-for", "via"].some((name) => req.header(name) !== undefined)
  return !isForwarded && isLoopbackAddress(env.incoming.socket.remoteAddress ?? "")
}

function isLoopbackAddress(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address)
}

/** Compared by digest, so that the time says nothing of how much was right. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
