import type { Logger } from "pino"
import type { Database } from "../database/open.ts"
import type { EvidenceSettings } from "../evidence/evidence.ts"
import { sweepingJob } from "../evidence/sweep.ts"
import { deliver } from "../mail/deliver.ts"
import type { Mail } from "../mail/mail.ts"
import { remind } from "../reminders/remind.ts"
import type { Job } from "./clockwork.ts"

interface JobSettings {
  readonly database: Database
  readonly evidence: EvidenceSettings
  readonly mail: Mail | undefined
  /** Where people open the product, for letters. */
  readonly address: string
  readonly now: () => string
  readonly logger: Logger
}

/** What a server looks after besides answering: reminders, then the letters that tell of them. */
export function jobsOf({ database, evidence, mail, address, now, logger }: JobSettings): Job[] {
  const reminders: Job = {
    name: "reminders",
    run: async () => {
      await remind(database, now())
    },
  }
  const sweeping = sweepingJob(database.reads, evidence, now)
  if (mail === undefined) return [reminders, sweeping]
  const letters: Job = {
    name: "mail",
    run: async () => {
      const { failures } = await deliver(database, { mail, address }, now)
      for (const error of failures) logger.warn({ err: error }, "a letter was not taken; it is tried again")
    },
  }
  return [reminders, letters, sweeping]
}
