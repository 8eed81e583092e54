import { Worker } from "node:worker_threads"
import { type ContenderName, contenderNames } from "./contenders.ts"
import type { Answer } from "./worker.ts"

export interface Figures {
  /** Nanoseconds for each unit. */
  readonly own: number
  readonly floor: number
  /** Times as long as the floor. */
  readonly times: number
}

export type Results = ReadonlyMap<ContenderName, Figures>

/** Measures all contenders, each in a worker of its own: so none meets objects or code that another has warmed up. */
export async function runAll(said: (name: ContenderName, figures: Figures) => void): Promise<Results> {
  const results = new Map<ContenderName, Figures>()
  for (const name of contenderNames) {
    const { own, floor, totals, expected } = await inWorker(name)
    requireAgreement(name, totals, expected)
    const figures = { own, floor, times: own / floor }
    results.set(name, figures)
    said(name, figures)
  }
  return results
}

function inWorker(name: ContenderName): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: name })
    worker.once("message", (answer: Answer) => {
      resolve(answer)
      void worker.terminate()
    })
    worker.once("error", reject)
  })
}

function requireAgreement(name: ContenderName, totals: readonly number[], expected: readonly number[]): void {
  const differs = totals.findIndex((total, unit) => expected.length > 0 && total !== expected[unit])
  if (differs < 0) return
  throw new Error(
    `${name} scores unit ${differs} at ${totals[differs]} thousandths, the floor at ${expected[differs]}.`,
  )
}
