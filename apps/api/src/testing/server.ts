import { tmpdir } from "node:os"
import { type Client, createClient } from "@plumbline/client"
import type { BodyOf, Person } from "@plumbline/contract"
import { pino } from "pino"
import { mailFrom } from "../mail/mail.ts"
import { oidcFrom } from "../sessions/oidc/settings.ts"
import type { SecondFactorOf } from "../sessions/second-factor/required.ts"
import { type RunningServer, startServer } from "../server/start.ts"
import { bodyOf } from "./expect.ts"
import { createPlace, type TestPlace } from "./place.ts"

/** A server of its own: a real database, a folder with a space in its name, and real HTTP on a free port. */
export interface TestServer {
  readonly address: string
  readonly data: string
  /** Where its database is, for whoever opens it beside the server. */
  readonly place: TestPlace
  /** Goes through the client that the surfaces use. */
  signedIn(username: string, password?: string): Promise<Client>
  /** A bare request of whoever holds a token; for what the client would never send. */
  send(method: string, path: string, sent?: Sent): Promise<Response>
  tokenOf(username: string, password?: string): Promise<string>
  /** Someone whom an administrator creates, and who has set a password of the own: {@link password}. */
  newcomer(admin: Client, body: BodyOf<"POST /people">): Promise<Person>
  /** Looks into the database, past the server. */
  readonly readDatabase: TestPlace["read"]
  /** Changes the database behind the server's back. */
  readonly changeDatabase: TestPlace["change"]
  /** What was logged, as lines of JSON. */
  readonly logged: readonly string[]
  /** The server's clock, for deadlines. */
  setClock(time: string | undefined): void
  /** Does what the server looks after now and then. */
  tick(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface Sent {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown
}

export const password = "plumbline-demo"

interface TestSettings {
  readonly demo?: boolean
  readonly webRoot?: (app: "form" | "console") => string
  /** Of what the environment says about mail. */
  readonly mail?: Readonly<Record<string, string>>
  readonly secondFactorOf?: SecondFactorOf
  /** Of what the environment says about single sign-on. */
  readonly oidc?: Readonly<Record<string, string>>
}

export async function startTestServer({
  demo = false,
  webRoot = () => tmpdir(),
  mail = {},
  secondFactorOf,
  oidc = {},
}: TestSettings = {}): Promise<TestServer> {
  const place = await createPlace({ demo })
  const { data, database } = place
  const logged: string[] = []
  const logger = pino({ level: "info" }, { write: (line: string) => void logged.push(line) })
  let clock: string | undefined
  const now = () => clock ?? new Date().toISOString()
  const start = (): Promise<RunningServer> =>
    startServer({
      data,
      database,
      port: 0,
      demo,
      webRoot,
      build: "test-build",
      logger,
      now,
      mail: mailFrom(mail),
      secondFactorOf,
      oidc: oidcFrom(oidc),
    })
  let running = await start()
  const tokens = new Map<string, string>()

  async function tokenOf(username: string, given = password): Promise<string> {
    const kept = tokens.get(username)
    if (kept !== undefined) return kept
    const result = await createClient({ baseUrl: running.address }).signIn(username, given)
    if (!result.ok) throw new Error(`${username} cannot sign in: ${JSON.stringify(result)}`)
    tokens.set(username, result.body.token)
    return result.body.token
  }

  return {
    get address() {
      return running.address
    },
    data,
    place,
    logged,
    tokenOf,
    async signedIn(username, given) {
      return createClient({ baseUrl: running.address, token: await tokenOf(username, given) })
    },
    async newcomer(admin, body) {
      const first = "first-password"
      const created = await bodyOf(admin.request("POST /people", { body: { ...body, password: first } }))
      const own = createClient({ baseUrl: running.address, token: await tokenOf(body.username, first) })
      await bodyOf(own.request("PUT /me/password", { body: { current: first, next: password } }))
      return created
    },
    send(method, path, { token, headers = {}, body } = {}) {
      return fetch(`${running.address}${path}`, {
        method,
        redirect: "manual",
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      })
    },
    readDatabase: place.read,
    changeDatabase: place.change,
    setClock(time) {
      clock = time
    },
    tick: () => running.tick(),
    async restart() {
      await running.close()
      running = await start()
    },
    async stop() {
      await running.close()
      await place.remove()
    },
  }
}
