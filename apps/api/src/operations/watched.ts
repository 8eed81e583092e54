import type { Database } from "../database/open.ts"
import type { Mail } from "../mail/mail.ts"
import type { Job } from "../server/clockwork.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Metrics } from "./metrics.ts"

/** The same database, each of whose writes is counted and timed. */
export function watchedDatabase(database: Database, { writes, waitingWrites }: Metrics): Database {
  return {
    ...database,
    writes: {
      settled: () => database.writes.settled(),
      async run(write) {
        const stop = writes.startTimer()
        waitingWrites.inc()
        try {
          const result = await database.writes.run(write)
          stop({ result: "committed" })
          return result
        } catch (error) {
          stop({ result: error instanceof ProblemError ? "refused" : "failed" })
          throw error
        } finally {
          waitingWrites.dec()
        }
      },
    },
  }
}

/** The same mail, each of whose letters is counted. */
export function watchedMail(mail: Mail, { letters }: Metrics): Mail {
  return {
    close: () => mail.close(),
    async send(letter) {
      try {
        await mail.send(letter)
        letters.inc({ result: "taken" })
      } catch (error) {
        letters.inc({ result: "failed" })
        throw error
      }
    },
  }
}

/** The same job, each of whose runs is counted and timed. */
export function watchedJob({ name, run }: Job, { jobs }: Metrics): Job {
  return {
    name,
    async run(closing) {
      const stop = jobs.startTimer({ job: name })
      try {
        await run(closing)
        stop({ result: "done" })
      } catch (error) {
        stop({ result: "failed" })
        throw error
      }
    },
  }
}
