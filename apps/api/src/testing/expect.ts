import type { Result } from "@plumbline/client"
import type { Problem } from "@plumbline/contract"

/** The body of an answer that must have gone well. */
export async function bodyOf<Body>(answer: Promise<Result<Body>>): Promise<Body> {
  const result = await answer
  if (!result.ok) throw new Error(`expected an answer, got ${JSON.stringify(result)}`)
  return result.body
}

/** The problem of an answer that must have been refused. */
export async function problemOf(answer: Promise<Result<unknown>>): Promise<Problem> {
  const result = await answer
  if (result.ok || result.offline) throw new Error(`expected a problem, got ${JSON.stringify(result)}`)
  return result.problem
}

/** The code of that problem. */
export async function refusalOf(answer: Promise<Result<unknown>>): Promise<string> {
  return (await problemOf(answer)).code
}

/** The problem that a bare response tells. */
export async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type")
  if (!type?.startsWith("application/problem+json")) throw new Error(`expected problem details, got ${type}`)
  const problem: Problem = JSON.parse(await response.text())
  return problem
}
