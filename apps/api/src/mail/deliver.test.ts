import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { bringTo } from "../testing/steps.ts"
import { startTestServer } from "../testing/server.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"
import { deliver } from "./deliver.ts"
import { type Letter, mailFrom } from "./mail.ts"

interface Received {
  readonly to: readonly string[]
  readonly source: string
}

/** A mail server on this machine that takes letters from whoever knows the password, or is busy. */
async function startMailServer() {
  const received: Received[] = []
  const state = { busy: false, port: 0 }
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, done) =>
      username === "plumbline" && password === "secret word"
        ? done(null, { user: username })
        : done(new Error("wrong password")),
    onRcptTo: (_, __, done) => (state.busy ? done(new Error("try again later")) : done()),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === "string") throw new Error("the mail server has no port")
  state.port = address.port
  return { received, state, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

type MailServer = Awaited<ReturnType<typeof startMailServer>>

describe("mail", () => {
  let post: MailServer
  let year: TestYear
  beforeAll(async () => {
    post = await startMailServer()
    year = await startTestYear({
      PLUMBLINE_SMTP: `smtp://127.0.0.1:${post.state.port}`,
      PLUMBLINE_SMTP_USER: "plumbline",
      PLUMBLINE_SMTP_PASSWORD: "secret word",
      PLUMBLINE_MAIL_FROM: "准绳 <plumbline@example.org>",
    })
  })
  afterAll(async () => {
    await year.server.stop()
    await post.stop()
  })

  const later = (minutes: number) => year.server.setClock(new Date(Date.now() + minutes * 60_000).toISOString())

  it("goes only to whoever has said where to", async () => {
    const set = (address?: string) =>
      bodyOf(year.county.request("PUT /me/mail", { body: address === undefined ? {} : { address } }))
    expect(await refusalOf(year.county.request("PUT /me/mail", { body: { address: "not an address" } }))).toBe(
      "invalid",
    )
    expect(await set("suixi@example.org")).toEqual({ sends: true, address: "suixi@example.org" })
    expect(await bodyOf(year.county.request("GET /me/mail"))).toMatchObject({ address: "suixi@example.org" })
    await bodyOf(year.county.request("POST /inbox/read", { body: {} }))
    await bringTo(year, "published")
    await year.server.tick()
    expect(post.received.map(({ to }) => to)).toEqual([["suixi@example.org"], ["suixi@example.org"]])
  })

  it("says what the inbox says, where to look, and never a point", async () => {
    const { source } = post.received.at(-1) ?? { source: "" }
    const subject = /^Subject: (.*(?:\r?\n .*)*)/m.exec(source)?.[1] ?? ""
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, word = ""]) => Buffer.from(word, "base64"))
    expect(Buffer.concat(words).toString("utf8")).toContain("考评结果已公布")
    const body = source.replace(/=\r?\n/g, "")
    expect(body).toContain("the result is published")
    expect(body).toContain(`${year.server.address}/`)
    expect(body).not.toMatch(/\d\.\d+(分|=E5=88=86)/)
  })

  it("is sent once, and not at all for what was read before", async () => {
    later(30)
    await year.server.tick()
    expect(post.received).toHaveLength(2)
    const params = { assessment: year.assessment }
    await bodyOf(year.admin.request("POST /assessments/{assessment}/withdraw", { params, body: { reason: "有误" } }))
    await bodyOf(year.county.request("POST /inbox/read", { body: {} }))
    await year.server.tick()
    expect(post.received).toHaveLength(2)
  })

  it("is tried again later where the mail server does not take it, and the failure is logged", async () => {
    const params = { assessment: year.assessment }
    const extend = year.admin.request("PUT /cycles/{cycle}", {
      params: { cycle: year.cycle },
      body: {
        name: "又一年",
        blind: true,
        needsConfirmer: false,
        classifiedNotice: "无",
        appealEnds: "2100-01-01T00:00:00Z",
      },
    })
    await bodyOf(extend)
    post.state.busy = true
    await bodyOf(
      year.admin.request("PUT /assessments/{assessment}/extensions/{window}", {
        params: { ...params, window: "appeal" },
        body: { ends: "2100-02-01T00:00:00Z", reason: "请补充" },
      }),
    )
    await year.server.tick()
    expect(post.received).toHaveLength(2)
    expect(year.server.logged.some((line) => line.includes("a letter was not taken"))).toBe(true)
    post.state.busy = false
    await year.server.tick()
    expect(post.received).toHaveLength(2)
    later(40)
    await year.server.tick()
    expect(post.received).toHaveLength(3)
  })

  it("is sent once by several servers that look at the same time", async () => {
    const params = { assessment: year.assessment, window: "appeal" }
    const body = { ends: "2100-02-15T00:00:00Z", reason: "两台服务器" }
    await bodyOf(year.admin.request("PUT /assessments/{assessment}/extensions/{window}", { params, body }))
    const { place } = year.server
    const servers = await Promise.all([openDatabase(place), openDatabase(place)])
    const letters: Letter[] = []
    const mail = { send: async (letter: Letter) => void letters.push(letter), close: () => undefined }
    const now = () => new Date(Date.now() + 40 * 60_000).toISOString()
    const address = "https://plumbline.example"
    await Promise.all(servers.map((database) => deliver(database, { mail, address }, now)))
    expect(letters.map(({ to, subject }) => [to, subject.includes("两台服务器")])).toEqual([
      ["suixi@example.org", true],
    ])
    for (const database of servers) await database.close()
  })

  it("stops when the person takes the address away", async () => {
    expect(await bodyOf(year.county.request("PUT /me/mail", { body: {} }))).toEqual({ sends: true })
    const params = { assessment: year.assessment, window: "appeal" }
    await bodyOf(year.admin.request("DELETE /assessments/{assessment}/extensions/{window}", { params }))
    const body = { ends: "2100-03-01T00:00:00Z", reason: "再次延期" }
    await bodyOf(year.admin.request("PUT /assessments/{assessment}/extensions/{window}", { params, body }))
    await year.server.tick()
    expect(post.received).toHaveLength(3)
  })
})

describe("without settings", () => {
  it("nothing is ever sent, and people are told so", async () => {
    const server = await startTestServer({ demo: true })
    const county = await server.signedIn("suixi")
    const set = county.request("PUT /me/mail", { body: { address: "suixi@example.org" } })
    expect(await bodyOf(set)).toEqual({ sends: false, address: "suixi@example.org" })
    await server.tick()
    expect(await server.readDatabase("select * from notices where mailTries > 0")).toEqual([])
    await server.stop()
  })

  it.each([
    [{ PLUMBLINE_SMTP: "mail.example.org" }],
    [{ PLUMBLINE_SMTP: "http://mail.example.org", PLUMBLINE_MAIL_FROM: "a@example.org" }],
    [{ PLUMBLINE_SMTP: "smtp://mail.example.org" }],
  ])("%j is no half setting that fails later: it is refused at once", (settings) => {
    expect(() => mailFrom(settings)).toThrow("PLUMBLINE_SMTP")
    expect(mailFrom({})).toBeUndefined()
  })
})
