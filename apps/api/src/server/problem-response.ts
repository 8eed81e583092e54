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
  const code = "code" in error ? String(error.code) : ""
  if (full.test(code)) return new ProblemError("storageFull").problem
  return new ProblemError(isLost(error) || passing.test(code) ? "unavailable" : "unexpected").problem
}

/** No room for the database or the evidence (53100 is PostgreSQL's word for it). Nothing of the request was kept. */
const full = /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/

/** Over once its cause is: a database that another program holds, a file that is broken or may not be written. */
const passing =
  /^(DATABASE_MOVED|SQLITE_(BUSY|IOERR|READONLY|LOCKED|CANTOPEN|CORRUPT|NOTADB)|EROFS|EACCES|EPERM|EIO|EMFILE|ENFILE)/
