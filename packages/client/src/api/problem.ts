import { type Problem, type ProblemCode, problems } from "@plumbline/contract"

/** The problem that a response tells; a server that tells none (a proxy in between) becomes the nearest one. */
export async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => undefined)
  return isProblem(told) ? told : problemFor(codeOf(response.status), response.status)
}

export function problemFor(code: ProblemCode, status: number = problems[code].status): Problem {
  const { zh, en } = problems[code]
  return { type: `urn:plumbline:problem:${code}`, title: en, status, code, zh, en }
}

function isProblem(told: unknown): told is Problem {
  return (
    typeof told === "object" &&
    told !== null &&
    "code" in told &&
    typeof told.code === "string" &&
    told.code in problems
  )
}

function codeOf(status: number): ProblemCode {
  if (status === 401) return "notSignedIn"
  if (status === 403) return "notAllowed"
  if (status === 404) return "notFound"
  if (status === 413) return "tooLarge"
  if (status === 429) return "tooMany"
  if (status === 507) return "storageFull"
  if (status >= 500) return status === 502 || status === 503 || status === 504 ? "unavailable" : "unexpected"
  return "malformed"
}
