import { atPace, type Pace } from "./pace.ts"
import type { Record } from "../record.ts"
import { follow, type Stream } from "./stream.ts"
import { criteria, factsFor, type Worker } from "../year.ts"

interface Reviewing {
  readonly address: string
  readonly record: Record
  readonly pace: Pace
  readonly seed: number
}

/** One of two reviewers of a unit: marks criteria again and again, and reads what the other one marked. */
export function review(
  { id, name, client, token, assessment }: Worker,
  { address, record, pace, seed }: Reviewing,
): { stream: Stream; done: Promise<void> } {
  const etags = new Map<string, string>()
  const hear = (): void => undefined
  const fail = (error: string): void => void record.errors.push(error)
  const stream = follow({ address, token, assessment, hear, fail })

  async function epoch(): Promise<string> {
    const result = await record.ask("read an answer", () =>
      client.request("GET /assessments/{assessment}/answers/{criterion}", {
        params: { assessment, criterion: criteria[0]?.id ?? "" },
      }),
    )
    return result.ok ? (result.etag?.split(".")[0] ?? "") : ""
  }

  const done = atPace(pace, seed, async (turn, chance) => {
    const criterion = criteria[Math.floor(chance() * criteria.length)]
    const [fact, value] = Object.entries(criterion ? factsFor(criterion) : {})[0] ?? []
    if (!criterion || fact === undefined || value === undefined) return
    const label = `${name}第${turn + 1}次`
    const params = { assessment, criterion: criterion.id }
    const body = { verdict: "changed" as const, changes: [{ fact, value, reason: label }], sawVersion: 1 }
    const ifMatch = etags.get(criterion.id) ?? `${await epoch()}.0"`
    const result = await record.ask("mark a criterion", () =>
      client.request("PUT /assessments/{assessment}/marks/{criterion}", { params, body, ifMatch }),
    )
    if (result.ok) {
      etags.set(criterion.id, result.etag ?? "")
      const { version } = result.body
      record.marks.push({ assessment, criterion: criterion.id, version, label, reviewer: id })
    }
    await record.ask("read all marks", () =>
      client.request("GET /assessments/{assessment}/marks", { params: { assessment } }),
    )
  })
  return { stream, done }
}
