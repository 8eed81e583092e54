import type { Logger } from "pino"
import { keepArchives } from "../archive/keep.ts"
import { sealHourly } from "../audit/seals.ts"
import type { Database } from "../database/open.ts"
import type { EvidenceSettings } from "../evidence/evidence.ts"
import { sweepingJob } from "../evidence/sweep.ts"
import { deliver } from "../mail/deliver.ts"
import type { Mail } from "../mail/mail.ts"
import { sweepPresence } from "../presence/routes.ts"
import { remind } from "../reminders/remind.ts"
import { sweepKeptAnswers } from "./answer-once.ts"
import type { Job } from "./clockwork.ts"

interface JobSettings {
  readonly database: Database
  readonly evidence: EvidenceSettings
  readonly archives: string
  readonly mail: Mail | undefined
  /** Where people open the product, for letters. */
  readonly address: string
  readonly now: () => string
  readonly logger: Logger
}

/** What a server looks after besides answering: reminders, archives of closed years, and last, for it takes longest, mail. */
export function jobsOf({ database, evidence, archives, mail, address, now, logger }: JobSettings): Job[] {
  const reminders: Job = {
    name: "reminders",
    run: async () => {
      await remind(database, now())
    },
  }
  const seals: Job = { name: "seals", run: () => sealHourly(database, now()) }
  const keptAnswers: Job = { name: "kept answers", run: () => sweepKeptAnswers({ database, now }) }
  const presence: Job = { name: "presence", run: () => sweepPresence(database, now()) }
  const sweeping = sweepingJob(database.reads, evidence, now)
  const archiving: Job = {
    name: "archives",
    run: (closing) => keepArchives({ database, evidence: evidence.store, archives, closing }, now),
  }
  const jobs = [reminders, archiving, seals, keptAnswers, presence, sweeping]
  if (mail === undefined) return jobs
  const letters: Job = {
    name: "mail",
    run: async (closing) => {
      const { failures } = await deliver(database, { mail, address, closing }, now)
      for (const error of failures) logger.warn({ err: error }, "a letter was not taken; it is tried again")
    },
  }
  return [...jobs, letters]
}
