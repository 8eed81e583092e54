import type { Logger } from "pino"

/** Something that is looked after now and then. */
export interface Job {
  readonly name: string
  run(): Promise<void>
}

/** The jobs of a server, one after the other, never twice at once. */
export interface Clockwork {
  /** Does now what is due; waits for a round that is running. */
  tick(): Promise<void>
  stop(): Promise<void>
}

/** Runs all jobs every so many milliseconds. A job that fails is logged and tried again in the next round. */
export function startClockwork(jobs: readonly Job[], every: number, logger: Logger): Clockwork {
  let running: Promise<void> = Promise.resolve()
  const round = async () => {
    for (const job of jobs) {
      try {
        await job.run()
      } catch (error) {
        logger.error({ job: job.name, err: error }, "a job failed")
      }
    }
  }
  const tick = () => (running = running.then(round))
  const timer = setInterval(() => void tick(), every)
  timer.unref()
  return {
    tick,
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
