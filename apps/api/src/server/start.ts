import { serve, type ServerType } from "@hono/node-server"
import { createHmac } from "node:crypto"
import { mkdirSync } from "node:fs"
import { networkInterfaces } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { Logger } from "pino"
import { type DatabasePlace, openDatabase } from "../database/address.ts"
import { evidenceFrom, type EvidenceSettings } from "../evidence/evidence.ts"
import { isDemo, loadDemo } from "../demo/load.ts"
import type { Mail } from "../mail/mail.ts"
import { Bell } from "../events/bell.ts"
import { Metrics } from "../operations/metrics.ts"
import { readiness } from "../operations/ready.ts"
import { watchedDatabase, watchedJob, watchedMail } from "../operations/watched.ts"
import { storeShippedRubrics } from "../rubrics/store.ts"
import type { OidcSettings } from "../sessions/oidc/settings.ts"
import { singleSignOn } from "../sessions/oidc/single-sign-on.ts"
import type { SecondFactorOf } from "../sessions/second-factor/required.ts"
import { openSessions } from "../sessions/sessions.ts"
import { createApp } from "./app.ts"
import { startClockwork } from "./clockwork.ts"
import { jobsOf } from "./jobs.ts"
import { requestLog } from "./log.ts"
import { requireSameSecret, secretIn } from "./secret.ts"

export interface ServerSettings extends DatabasePlace {
  /** What signs sessions; without it one is kept in the data folder. */
  readonly secret?: string | undefined
  /** 0 takes any free port. */
  readonly port: number
  /** The interface to listen on; the loopback one without. */
  readonly host?: string | undefined
  /** The address that people open where a proxy stands before the server, such as "https://plumbline.example". */
  readonly publicAddress?: string | undefined
  readonly demo: boolean
  readonly webRoot: (app: "form" | "console") => string
  readonly build: string
  readonly logger: Logger
  /** UTC, ISO 8601. */
  readonly now?: () => string
  /** Without it evidence is a folder beside the database. */
  readonly evidence?: EvidenceSettings | undefined
  /** Without it no mail is sent. */
  readonly mail?: Mail | undefined
  /** Whoever holds it may read the metrics from anywhere; without it only this machine may. */
  readonly metricsToken?: string | undefined
  /** How long the server goes on answering, but not ready, once it was told to stop, in milliseconds; for a balancer to see it. */
  readonly drain?: number | undefined
  /** Of whom a second factor is asked; of nobody without. */
  readonly secondFactorOf?: SecondFactorOf | undefined
  /** Without it nobody signs in over a provider of identities. */
  readonly oidc?: OidcSettings | undefined
}

export interface RunningServer {
  readonly address: string
  /** Whether the demo's people are in this database. */
  readonly isDemo: boolean
  /** Does now what the server looks after now and then: reminders, mail. */
  tick(): Promise<void>
  /** Finishes what was taken on, then closes the database. */
  close(): Promise<void>
}

/** How long a request may take to finish once the server was told to stop, in milliseconds. */
const patience = 10_000
/** How often the server looks after what is due, in milliseconds. */
const round = 60_000
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const glance = 20

const systemClock = () => new Date().toISOString()

/** The demo's passwords are known to everyone, so its people are never served beyond this machine. */
class DemoExposed extends Error {
  readonly code = "DEMO_EXPOSED"
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.")

/** Opens the database and serves everything on one port, of the loopback interface where nothing else is said. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { data, now = systemClock, host = "127.0.0.1", logger } = settings
  const metrics = new Metrics()
  const mail = settings.mail && watchedMail(settings.mail, metrics)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const secret = settings.secret ?? secretIn(data)
  const database = watchedDatabase(await openDatabase(settings), metrics)
  try {
    if (settings.database !== undefined) await requireSameSecret(database.writes, secret)
    await database.writes.run((db) => storeShippedRubrics(db, now()))
    if (settings.demo && isLoopback(host)) await loadDemo(database, now)
    const hasDemo = await isDemo(database.reads)
    if (hasDemo && !isLoopback(host)) throw new DemoExposed("the demo's people are in this database")
    const archives = join(data, "archives")
    const bell = new Bell()
    database.onCommit((writes) => {
      if (writes > 0) metrics.commits.observe(writes)
      bell.ring()
    })
    const evidence = settings.evidence ?? evidenceFrom({}, data)
    let isStopping = false
    const operations = {
      metrics,
      ready: readiness({ database, evidence: evidence.store, isStopping: () => isStopping }),
      metricsToken: settings.metricsToken,
      isBehindProxy: settings.publicAddress !== undefined,
      isStopping: () => isStopping,
    }
    const { server, address } = await listen({ host, port: settings.port }, (own) => {
      const home = settings.publicAddress ?? openable(own)
      const sessions = openSessions(database, { secret, address: home, secondFactorOf: settings.secondFactorOf })
      const keyedDigest = (text: string) => createHmac("sha256", secret).update(text).digest("hex")
      const redirect = `${home}/api/auth/oidc/callback`
      const provider = settings.oidc && singleSignOn(settings.oidc, { redirect, keyedDigest })
      const services = { database, bell, sessions, singleSignOn: provider, evidence, archives, mail, keyedDigest, now }
      return createApp(services, { ...settings, operations, log: requestLog(settings.logger) }).fetch
    })
    const opened = settings.publicAddress ?? openable(address)
    const clockwork = startClockwork(
      jobsOf({ database, evidence, archives, mail, address: opened, now, logger }).map((job) =>
        watchedJob(job, metrics),
      ),
      round,
      logger,
    )
    return {
      address: opened,
      isDemo: hasDemo,
      tick: () => clockwork.tick(),
      close: async () => {
        isStopping = true
        if (settings.drain) await pause(settings.drain)
        bell.close()
        await finish(server)
        await clockwork.stop()
        mail?.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Nobody can open "all interfaces": the machine's own address in the network is what colleagues type. */
function openable(address: string): string {
  const everywhere = /\/\/(0\.0\.0\.0|\[::\])(?=:)/
  if (!everywhere.test(address)) return address
  const own = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4")
  return address.replace(everywhere, `//${own?.address ?? "127.0.0.1"}`)
}

type FetchCallback = Parameters<typeof serve>[0]["fetch"]

/** The address is known only once the port is, so the app is made then; nothing is answered before. */
function listen(
  { host, port }: { readonly host: string; readonly port: number },
  appAt: (address: string) => FetchCallback,
): Promise<{ server: ServerType; address: string }> {
  return new Promise((resolve, reject) => {
    let app: FetchCallback | undefined
    const fetch: FetchCallback = (request, env) => app?.(request, env) ?? new Response(null, { status: 503 })
    const server = serve({ fetch, port, hostname: host }, (taken) => {
      const address = `http://${host.includes(":") ? `[${host}]` : host}:${taken.port}`
      app = appAt(address)
      resolve({ server, address })
    })
    server.once("error", reject)
  })
}

/**
 * Takes no more requests and finishes those it has; what is not done by then is cut off. A connection that was busy is kept
 * alive for seconds after its answer, so idle ones are looked for again and again.
 */
async function finish(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  if ("closeIdleConnections" in server) {
    const idle = setInterval(() => server.closeIdleConnections(), glance)
    const late = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearInterval(idle)
    clearTimeout(late)
  } else await closed
}
