import { type Client, problemFor, type Result } from "@plumbline/client"
import type { Layer, Person, RouteName } from "@plumbline/contract"
import {
  type FakeYear,
  recordsOf,
  rowOf,
  rubric,
  sheetOf,
  withAdjustment,
  withState,
  administrator,
} from "./fake-year.ts"

interface Sent {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
}

/** A client over a year in memory. `person` is who is signed in; what it lacks is not found. */
export function fakeClient(year: FakeYear | undefined, person: Person | null = administrator): Client {
  const answer = (name: RouteName, { params = {}, body }: Sent): unknown => {
    const [cycle, assessment = "", criterion = "", layer = ""] = [
      params["cycle"],
      params["assessment"],
      params["criterion"],
      params["layer"],
    ]
    switch (name) {
      case "GET /me":
        return person
      case "GET /rubrics":
        return {
          rubrics: [{ digest: year?.cycle.rubric.digest, id: rubric.id, title: rubric.title, year: rubric.year }],
        }
      case "GET /rubrics/{digest}":
        return rubric
      case "GET /cycles":
        return { cycles: year ? [year.cycle] : [] }
      case "GET /inbox/unread":
        return { unread: 0 }
      case "GET /people":
        return { people: year?.people ?? [] }
      case "GET /units":
        return { units: year?.units ?? [] }
      default:
        return year && ofYear(year, name, { cycle, assessment, criterion, layer, body })
    }
  }
  const request = async (name: RouteName, sent: Sent = {}): Promise<Result<unknown>> => {
    if (!person) return { ok: false, offline: false, problem: problemFor("notSignedIn") }
    const body = answer(name, sent)
    return body === undefined ? { ok: false, offline: false, problem: problemFor("notFound") } : { ok: true, body }
  }
  return {
    // Each answer above is built from the contract's own types; only the link to the route's name is lost in the switch.
    request: request as Client["request"],
    signIn: async () => ({ ok: true, body: { token: "" } }),
    signInWithCode: async () => ({ ok: true, body: { token: "" } }),
    waysIn: async () => ({ ok: true, body: {} }),
    signOut: async () => ({ ok: true, body: {} }),
    session: async () =>
      person ? { ok: true, body: person } : { ok: false, offline: false, problem: problemFor("notSignedIn") },
  }
}

interface OfYear {
  readonly cycle: string | undefined
  readonly assessment: string
  readonly criterion: string
  readonly layer: string
  readonly body: unknown
}

function ofYear(year: FakeYear, name: RouteName, { assessment, criterion, layer, body }: OfYear): unknown {
  const epoch = "e1"
  switch (name) {
    case "GET /cycles/{cycle}/board":
      return { cycle: year.cycle, rows: [...year.assessments.values()].map(rowOf) }
    case "GET /assessments/{assessment}":
      return recordsOf(year, assessment).assessment
    case "GET /assessments/{assessment}/answers":
      return { epoch, answers: recordsOf(year, assessment).answers }
    case "GET /assessments/{assessment}/marks":
      return { epoch, marks: recordsOf(year, assessment).marks }
    case "GET /assessments/{assessment}/adjustments":
      return { epoch, adjustments: recordsOf(year, assessment).adjustments }
    case "GET /assessments/{assessment}/sheets/{layer}":
      return { layer, frozen: false, sheet: sheetOf(recordsOf(year, assessment), layer as Layer) }
    case "PUT /assessments/{assessment}/adjustments/{criterion}":
      withAdjustment(year, assessment, criterion, body as { points: string; reason: string })
      return recordsOf(year, assessment).adjustments.at(-1)
    case "DELETE /assessments/{assessment}/adjustments/{criterion}":
      withAdjustment(year, assessment, criterion, undefined)
      return {}
    case "GET /assessments/{assessment}/appeals":
      return { appeals: [] }
    case "POST /assessments/{assessment}/decide":
      withState(year, assessment, "decided")
      return { state: "decided", fingerprint: sheetOf(recordsOf(year, assessment), "decided").fingerprint }
    case "POST /cycles/{cycle}/publish": {
      const { fingerprints } = body as { fingerprints: Record<string, string> }
      for (const each of Object.keys(fingerprints)) withState(year, each, "published")
      return { published: Object.keys(fingerprints) }
    }
    default:
      return undefined
  }
}
