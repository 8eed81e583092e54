import type { Problem } from "@plumbline/contract"
import { isLost } from "../database/postgres/lost.ts"
import { ProblemError } from "./problem-error.ts"

/** A problem as it travels (RFC 9457). */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      // What is too large is not read to its end, so nothing else can come over the same connection.
      ...(problem.code === "tooLarge" && { connection: "close" }),
    },
  })
}

/** What a failure that nobody foresaw is told as: nothing of its inner words. */
export function problemOf(error: Error): Problem {
  if (error instanceof ProblemError) return error.problem
  return new ProblemError(isPassing(error) ? "unavailable" : "unexpected").problem
}

/** What may be over soon: a full disk, a database that another program holds or that is away. Nothing of the request was kept. */
function isPassing(error: Error): boolean {
  if (isLost(error)) return true
  return "code" in error && /^(SQLITE_(BUSY|FULL|IOERR|READONLY|LOCKED)|ENOSPC)/.test(String(error.code))
}
