import type { MiddlewareHandler } from "hono"
import { ProblemError } from "./problem-error.ts"

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses changes that a page of another origin asks for. A browser always says where such a request comes from; programs
 * without a browser (the terminal, curl) say nothing and carry no cookie by themselves.
 */
export const sameOriginOnly: MiddlewareHandler = async ({ req }, next) => {
  const origin = req.header("origin")
  if (!reading.has(req.method) && origin !== undefined && hostOf(origin) !== req.header("host")) {
    throw new ProblemError("notAllowed")
  }
  await next()
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
