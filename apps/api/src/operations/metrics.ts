import type { HttpBindings } from "@hono/node-server"
import type { MiddlewareHandler } from "hono"
import { routePath } from "hono/route"
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client"

/**
 * What is counted of one server, in the Prometheus text format, which every monitoring of today reads. prom-client is the usual
 * library for it, and knows the process's own figures (memory, event loop, garbage) too.
 */
export class Metrics {
  readonly #registry = new Registry()

  readonly requests = new Histogram({
    name: "plumbline_request_seconds",
    help: "Time from a request to the beginning of its answer, by route pattern and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  })

  readonly streams = new Gauge({
    name: "plumbline_event_streams_open",
    help: "Event streams that are open",
    registers: [this.#registry],
  })

  readonly waitingWrites = new Gauge({
    name: "plumbline_writes_waiting",
    help: "Writes that were handed in and are not answered yet",
    registers: [this.#registry],
  })

  readonly writes = new Histogram({
    name: "plumbline_write_seconds",
    help: "Time from handing in a write to its commit or refusal, by result: committed, refused (a problem that is told) or failed",
    labelNames: ["result"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.#registry],
  })

  readonly commits = new Histogram({
    name: "plumbline_commit_writes",
    help: "Writes that shared one commit",
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [this.#registry],
  })

  readonly letters = new Counter({
    name: "plumbline_letters_total",
    help: "Letters handed to the mail server, by result: taken or failed",
    labelNames: ["result"],
    registers: [this.#registry],
  })

  readonly jobs = new Histogram({
    name: "plumbline_job_seconds",
    help: "Time of each run of a job, by job and result: done or failed",
    labelNames: ["job", "result"],
    buckets: [0.01, 0.1, 1, 10, 60, 600],
    registers: [this.#registry],
  })

  readonly contentType = this.#registry.contentType

  async text(): Promise<string> {
    return Registry.merge([ofProcess(), this.#registry]).metrics()
  }
}

let process: Registry | undefined

/** Collected once, however many servers a process holds. */
function ofProcess(): Registry {
  if (!process) collectDefaultMetrics({ register: (process = new Registry()) })
  return process
}

type Bindings = { Bindings: Pick<HttpBindings, "outgoing"> }

/** Times every request by the pattern of its route, never by its path, and counts the streams of events for as long as they last. */
export function measured({ requests, streams }: Metrics): MiddlewareHandler<Bindings> {
  return async (context, next) => {
    const began = performance.now()
    await next()
    const { method } = context.req
    const { status, headers } = context.res
    const path = routePath(context)
    // What no route answered is one line, or anybody could make as many as there are words.
    const route = status === 404 && path.endsWith("*") ? "none" : path
    requests.observe(
      { method: known.has(method) ? method : "other", route, status },
      (performance.now() - began) / 1000,
    )
    if (headers.get("content-type") !== "text/event-stream") return
    streams.inc()
    context.env.outgoing.once("close", () => streams.dec())
  }
}

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
