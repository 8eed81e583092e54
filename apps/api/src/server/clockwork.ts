import type { Logger } from "pino"

/** Something that is looked after now and then. */
export interface Job {
  readonly name: string
  /** What takes long stops early once the signal says that the server closes; the rest is done after the next start. */
  run(closing: AbortSignal): Promise<void>
}

/** The jobs of a server, one after the other, never twice at once. */
export interface Clockwork {
  /** Does now what is due, after a round that is running. */
  tick(): Promise<void>
  /** Begins nothing more and waits for what is running. */
  stop(): Promise<void>
}

/**
 * Runs all jobs every so many milliseconds; while a round takes longer, no other begins. A job that fails is logged and tried
 * again in the next round.
 */
export function startClockwork(jobs: readonly Job[], every: number, logger: Logger): Clockwork {
  const closing = new AbortController()
  let last: Promise<void> = Promise.resolve()
  let rounds = 0
  const round = async () => {
    for (const job of jobs) {
      if (closing.signal.aborted) break
      try {
        await job.run(closing.signal)
      } catch (error) {
        logger.error({ job: job.name, err: error }, "a job failed")
      }
    }
    rounds -= 1
  }
  const tick = (): Promise<void> => {
    rounds += 1
    last = last.then(round)
    return last
  }
  const timer = setInterval(() => {
    if (rounds === 0) void tick()
  }, every)
  timer.unref()
  return {
    tick,
    stop: async () => {
      clearInterval(timer)
      closing.abort()
      await last
    },
  }
}
