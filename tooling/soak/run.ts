import { setTimeout as pause } from "node:timers/promises"
import { administer } from "./people/administering.ts"
import { check, type Checked } from "./checks.ts"
import { fill } from "./people/filling.ts"
import { fit, type Sample } from "./memory.ts"
import type { Look } from "./server/probe.ts"
import { startProduct } from "./server/product.ts"
import { Record, type Timed } from "./record.ts"
import { review } from "./people/reviewing.ts"
import { openYear } from "./year.ts"

/** What each person does in an hour. */
export const hourly = { saves: 180, marks: 120, administrator: 60 } as const

export interface Size {
  readonly seconds: number
  /** How many times faster than in life everybody works. */
  readonly speed: number
  /** Even, for two work together. */
  readonly fillers: number
  readonly reviewers: number
}

export interface Soaked extends Checked {
  readonly size: Size
  /** Answers that nobody expects; what the server logged; what the proof of the audit found. */
  readonly errors: readonly string[]
  readonly conflicts: number
  readonly streams: number
  readonly timed: ReadonlyMap<string, Timed>
  /** The heap and the resident memory of the server after warm-up, in bytes, as straight lines. */
  readonly heap: ReturnType<typeof fit>
  readonly rss: ReturnType<typeof fit>
  readonly delays: Pick<Look, "delayP50" | "delayP99" | "delayMax">
  /** Of the database file, in bytes. */
  readonly database: number
}

/** The share of the time that is not looked at, for caches fill and code is compiled. */
const warmUp = 0.2
const looks = 40
/** How long streams may take to tell of the last change, in milliseconds. */
const settling = 3000

/** Starts the product, lets everybody work at once, and holds what is there against what they were told. */
export async function soak(size: Size, say: (line: string) => void = () => undefined): Promise<Soaked> {
  const product = await startProduct()
  try {
    const { address } = product
    const year = await openYear(address, size)
    say(`${size.fillers} people fill in, ${size.reviewers} review, one administers: ${size.seconds} s`)
    const record = new Record()
    const began = performance.now()
    const elapsed = (): number => (performance.now() - began) / 1000
    const isOver = (): boolean => elapsed() >= size.seconds
    const at = (perHour: number, seed: number) => ({
      address,
      record,
      seed,
      pace: { perHour, speed: size.speed, isOver },
    })
    const working = [
      ...year.fillers.map((worker, index) => fill(worker, at(hourly.saves, index + 1))),
      ...year.reviewers.map((worker, index) => review(worker, at(hourly.marks, 1000 + index))),
    ]
    const streams = working.map(({ stream }) => stream)
    const administering = administer(year, at(hourly.administrator, 2000))

    product.begin()
    const samples: { heap: Sample[]; rss: Sample[] } = { heap: [], rss: [] }
    let last = await product.look()
    while (!isOver()) {
      await pause((size.seconds * 1000) / looks)
      last = await product.look()
      if (elapsed() < size.seconds * warmUp) continue
      samples.heap.push({ at: elapsed(), value: last.heap })
      samples.rss.push({ at: elapsed(), value: last.rss })
      say(
        `${elapsed().toFixed(0)} s: ${record.answers.length} saves, heap ${megabytes(last.heap)}, rss ${megabytes(last.rss)}`,
      )
    }
    await Promise.all([...working.map(({ done }) => done), administering])
    await pause(settling)
    const checked = await check(year, record, streams)
    for (const stream of streams) stream.stop()
    const logged = product.said()
    const database = product.size()
    const broken = await product.stop()
    return {
      ...checked,
      size,
      errors: [...record.errors, ...(logged ? [logged] : []), ...(broken === undefined ? [] : [broken])],
      conflicts: record.conflicts,
      streams: streams.length,
      timed: record.timed(),
      heap: fit(samples.heap),
      rss: fit(samples.rss),
      delays: last,
      database,
    }
  } finally {
    product.remove()
  }
}

/** As in "81.4 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
