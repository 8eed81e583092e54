import type { Problem, ResponseOf, RouteName } from "@plumbline/contract"
import { problemFor, type RequestOf, type Result } from "@plumbline/client"
import { digest as digestOf, type Rubric } from "@plumbline/rubric-core"
import { keep, kept } from "../kept/kept.ts"
import { session, sessionEnded } from "../session/session.ts"
import { connection } from "./connection.ts"

/** What a page reads: fresh from the server, or as it was kept on this computer when there is no network. */
export type Loaded<Body> =
  | { readonly kind: "fresh"; readonly body: Body }
  | { readonly kind: "kept"; readonly body: Body; readonly at: Date }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

/** Reads one route and keeps what it answers; falls back to what was kept. */
export async function load<Name extends RouteName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Loaded<ResponseOf<Name>>> {
  const ask: (name: Name, request: RequestOf<Name>) => Promise<Result<ResponseOf<Name>>> = connection.request
  const key = keyOf(name, request.params ?? {})
  const result = await ask(name, request)
  if (result.ok) {
    void keep(key, result.body)
    return { kind: "fresh", body: result.body }
  }
  if (!result.offline) {
    if (result.problem.code === "notSignedIn") sessionEnded()
    return { kind: "problem", problem: result.problem }
  }
  const last = await kept<ResponseOf<Name>>(key)
  return last ? { kind: "kept", body: last.value, at: new Date(last.at) } : { kind: "unreachable" }
}

/**
 * Reads a rubric by its digest: it never changes, so one that was kept is not asked for again. The digest proves that it is
 * the published one, which passed its schema before it was published.
 */
export async function loadRubric(digest: string): Promise<Loaded<Rubric>> {
  const last = await kept<unknown>(`rubric ${digest}`)
  if (isRubric(last?.value, digest)) return { kind: "fresh", body: last.value }
  const result = await connection.request("GET /rubrics/{digest}", { params: { digest } })
  if (!result.ok) return result.offline ? { kind: "unreachable" } : { kind: "problem", problem: result.problem }
  const body: unknown = result.body
  if (!isRubric(body, digest)) return { kind: "problem", problem: problemFor("unexpected") }
  void keep(`rubric ${digest}`, body)
  return { kind: "fresh", body }
}

function isRubric(value: unknown, digest: string): value is Rubric {
  // `digest` takes any JSON; only the published bytes come to this one.
  return typeof value === "object" && value !== null && digestOf(value as Rubric) === digest
}

function keyOf(name: RouteName, params: Readonly<Record<string, string>>): string {
  const now = session.value
  const person = now.kind === "signedIn" || now.kind === "ended" ? now.person.id : ""
  return [person, name, ...Object.values(params)].join(" ")
}
