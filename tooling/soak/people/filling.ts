import type { Criterion } from "@plumbline/rubric-core"
import { atPace, type Pace } from "./pace.ts"
import type { Record } from "../record.ts"
import { follow, type Stream } from "./stream.ts"
import { criteria, factsFor, type Worker } from "../year.ts"

/** How often somebody saves over a version that is not the last one any more. */
const careless = 0.05

interface Filling {
  readonly address: string
  readonly record: Record
  readonly pace: Pace
  readonly seed: number
}

/** What a filler knows of an answer. */
interface Known {
  readonly etag: string
  readonly version: number
}

/**
 * One of two people who fill in the same unit: saves answers, reads what the other one saved when the stream tells of it, and
 * after a conflict saves again over what is there.
 */
export function fill(
  worker: Worker,
  { address, record, pace, seed }: Filling,
): { stream: Stream; done: Promise<void> } {
  const { client, assessment, token } = worker
  const known = new Map<string, Known>()

  async function read(criterion: string): Promise<Known | undefined> {
    const params = { assessment, criterion }
    const result = await record.ask("read an answer", () =>
      client.request("GET /assessments/{assessment}/answers/{criterion}", { params }),
    )
    if (!result.ok || result.etag === undefined) return undefined
    const now = { etag: result.etag, version: result.body.version }
    if ((known.get(criterion)?.version ?? -1) < now.version) known.set(criterion, now)
    return now
  }

  /** Whether there is nothing more to do: what is stale is read and saved again. */
  async function save(criterion: Criterion, base: Known, label: string): Promise<boolean> {
    const params = { assessment, criterion: criterion.id }
    const body = { facts: factsFor(criterion), grounds: label }
    const result = await record.ask("save an answer", () =>
      client.request("PUT /assessments/{assessment}/answers/{criterion}", { params, body, ifMatch: base.etag }),
    )
    if (!result.ok) return result.offline || result.problem.code !== "stale"
    const { version } = result.body
    record.answers.push({ assessment, criterion: criterion.id, version, label })
    known.set(criterion.id, { etag: result.etag ?? "", version })
    return true
  }

  const hear = ({ kind, criterion }: { kind: string; criterion?: string }): void => {
    if (kind === "answer" && criterion !== undefined && !pace.isOver()) void read(criterion)
  }
  const fail = (error: string): void => void record.errors.push(error)
  const stream = follow({ address, token, assessment, hear, fail })
  const done = atPace(pace, seed, async (turn, chance) => {
    const criterion = criteria[Math.floor(chance() * criteria.length)]
    if (!criterion) return
    await record.ask("say where one is", () =>
      client.request("PUT /assessments/{assessment}/presence", {
        params: { assessment },
        body: { criterion: criterion.id },
      }),
    )
    const label = `${worker.name}第${turn + 1}次`
    let base = known.get(criterion.id) ?? (await read(criterion.id))
    if (base && base.version > 0 && chance() < careless) {
      base = { ...base, etag: base.etag.replace(/\d+"$/, `${base.version - 1}"`) }
    }
    while (base && !(await save(criterion, base, label))) base = await read(criterion.id)
    if (turn % 3 === 0) {
      await record.ask("read a sheet", () =>
        client.request("GET /assessments/{assessment}/sheets/{layer}", { params: { assessment, layer: "self" } }),
      )
    }
  })

  return { stream, done }
}
