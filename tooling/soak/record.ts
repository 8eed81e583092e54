import type { Result } from "@plumbline/client"

/** A write that the server said it had kept. */
export interface Acknowledged {
  readonly assessment: string
  readonly criterion: string
  /** That the write made: the first is 1. */
  readonly version: number
  /** Words that no other write has. */
  readonly label: string
}

/** What was asked and how it went. */
export interface Timed {
  readonly count: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** What everybody together did and was told. */
export class Record {
  readonly answers: Acknowledged[] = []
  readonly marks: (Acknowledged & { readonly reviewer: string })[] = []
  /** Whatever was answered that nobody expects. */
  readonly errors: string[] = []
  conflicts = 0
  readonly #took = new Map<string, number[]>()

  /** Asks something and writes down how long it took; everything but an answer or a conflict of versions is an error. */
  async ask<Body>(what: string, asked: () => Promise<Result<Body>>): Promise<Result<Body>> {
    const began = performance.now()
    const result = await asked()
    const took = this.#took.get(what) ?? []
    took.push(performance.now() - began)
    this.#took.set(what, took)
    if (!result.ok && result.offline) this.errors.push(`${what}: no answer`)
    else if (!result.ok && result.problem.code === "stale") this.conflicts += 1
    else if (!result.ok) this.errors.push(`${what}: ${JSON.stringify(result.problem)}`)
    return result
  }

  /** By what was asked. */
  timed(): ReadonlyMap<string, Timed> {
    return new Map([...this.#took].map(([what, took]) => [what, timedOf(took)]))
  }
}

function timedOf(took: readonly number[]): Timed {
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) }
}

/** The body of an answer without which there is nothing to measure. */
export async function told<Body>(asked: Promise<Result<Body>>): Promise<Body> {
  const result = await asked
  if (!result.ok) throw new Error(`expected an answer, got ${JSON.stringify(result)}`)
  return result.body
}
