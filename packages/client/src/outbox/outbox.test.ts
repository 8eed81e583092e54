import type { Answer, AnswerBody } from "@plumbline/contract"
import { describe, expect, it } from "vitest"
import { type Journal, read, written } from "./journal.ts"
import { memoryStore } from "./memory-store.ts"
import { Outbox, type PutResult } from "./outbox.ts"
import type { ServerAnswer } from "./draft.ts"
import type { DraftStore } from "./store.ts"
import type { TabNews, Tabs } from "./tabs.ts"

const criterion = "c1"

/** A server with one answer that checks versions as the real one does. */
function fakeServer() {
  let current: ServerAnswer = { epoch: "e", answer: { criterion, facts: {}, grounds: "", version: 0, onBehalf: false } }
  const network = { up: true, turns: 1, signedIn: true, loseReceipt: false, refuse: false, puts: 0 }
  const write = (body: AnswerBody): ServerAnswer => {
    const answer: Answer = { ...body, criterion, version: current.answer.version + 1, onBehalf: false }
    return (current = { epoch: current.epoch, answer })
  }
  const put = async (base: ServerAnswer, body: AnswerBody): Promise<PutResult> => {
    for (let turn = 0; turn < network.turns; turn += 1) await Promise.resolve()
    network.puts += 1
    if (!network.up) return { kind: "unreachable" }
    if (!network.signedIn) return { kind: "signedOut" }
    if (network.refuse) return { kind: "refused", code: "wrongState" }
    if (base.epoch !== current.epoch || base.answer.version !== current.answer.version)
      return { kind: "stale", server: current }
    const server = write(structuredClone(body))
    return network.loseReceipt ? { kind: "unreachable" } : { kind: "saved", server }
  }
  return { put, write, network, now: () => current, restore: () => (current = { ...current, epoch: "f" }) }
}

/** Tabs of one browser. */
function fakeTabs(): () => Tabs {
  const listeners = new Set<(news: TabNews) => void>()
  return () => {
    let own: ((news: TabNews) => void) | undefined
    return {
      tell: (news) => {
        for (const heard of listeners) if (heard !== own) heard(structuredClone(news))
      },
      listen: (heard) => {
        own = heard
        listeners.add(heard)
      },
      close: () => own && listeners.delete(own),
    }
  }
}

/** The journal of one browser. */
function fakeJournal(): Journal {
  let left: string[] = []
  return {
    write: (edits) => (left = Object.keys(edits).length > 0 ? [written(edits)] : []),
    take: () => left.splice(0).map(read),
  }
}

async function page(
  server: ReturnType<typeof fakeServer>,
  store: DraftStore = memoryStore(),
  tabs = fakeTabs()(),
  person = "p",
  journal: Journal = fakeJournal(),
) {
  const timers: { run: () => void }[] = []
  const outbox = new Outbox({
    person,
    assessment: "a",
    store,
    tabs,
    journal,
    put: server.put,
    putMany: (unsent) => Promise.all(unsent.map(({ base, body }) => server.put(base, body))),
    now: () => new Date("2018-12-01T06:02:00Z"),
    later: (_, run) => {
      const timer = { run }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1)
    },
    changed: () => undefined,
  })
  await outbox.open()
  await outbox.received([server.now()])
  return outbox
}

/** Lets everything that was started come to rest. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

describe("Outbox", () => {
  it("shows an edit at once and sends it", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    outbox.edit(criterion, { facts: { a: true } })
    expect(outbox.body(criterion).facts).toEqual({ a: true })
    expect(outbox.isPending(criterion)).toBe(true)
    await outbox.send()
    expect(outbox.isPending(criterion)).toBe(false)
    expect(server.now().answer).toMatchObject({ version: 1, facts: { a: true } })
  })

  it("keeps edits when the page is closed before anything was sent", async () => {
    const server = fakeServer()
    const store = memoryStore()
    server.network.up = false
    const first = await page(server, store)
    first.edit(criterion, { facts: { a: true }, grounds: "依据" })
    await first.send()
    expect(first.reach).toBe("unreachable")
    first.close()
    server.network.up = true
    const second = await page(server, store)
    expect(second.body(criterion)).toEqual({ facts: { a: true }, grounds: "依据" })
    await second.send()
    expect(server.now().answer.grounds).toBe("依据")
  })

  it("keeps an edit whose storing was broken off by closing the page", async () => {
    const server = fakeServer()
    const journal = fakeJournal()
    const never: DraftStore = { ...memoryStore(), change: () => new Promise(() => undefined) }
    const first = await page(server, never, fakeTabs()(), "p", journal)
    first.edit(criterion, { facts: { a: true, b: undefined } })
    first.leave()
    const second = await page(server, memoryStore(), fakeTabs()(), "p", journal)
    expect(second.body(criterion).facts).toEqual({ a: true })
    await second.send()
    expect(server.now().answer.facts).toEqual({ a: true })
  })

  it("leaves nothing in the journal once it is stored, should the page come back after all", async () => {
    const server = fakeServer()
    const journal = fakeJournal()
    const first = await page(server, memoryStore(), fakeTabs()(), "p", journal)
    first.edit(criterion, { facts: { a: 1 } })
    first.leave()
    await rest()
    expect(journal.take()).toEqual([])
  })

  it("merges what only one of two people changed, without asking", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.write({ facts: { b: 2 }, grounds: "" })
    outbox.edit(criterion, { facts: { a: true } })
    await outbox.send()
    await outbox.send()
    expect(server.now().answer.facts).toEqual({ a: true, b: 2 })
    expect(outbox.isPending(criterion)).toBe(false)
  })

  it("asks where both changed the same fact, overwrites nothing, and sends what was chosen", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.write({ facts: { a: 7 }, grounds: "" })
    outbox.edit(criterion, { facts: { a: 3 } })
    await outbox.send()
    expect(server.now().answer.facts).toEqual({ a: 7 })
    expect(outbox.draft(criterion)?.clash?.at).toEqual([{ kind: "fact", fact: "a" }])
    const tried = server.network.puts
    await outbox.send()
    expect(server.network.puts).toBe(tried)
    expect(server.now().answer.facts).toEqual({ a: 7 })
    await outbox.settle(criterion, { facts: { a: 3 }, grounds: "" })
    expect(server.now().answer).toMatchObject({ version: 2, facts: { a: 3 } })
    expect(outbox.isPending(criterion)).toBe(false)
  })

  it("drops the clash when the person types what the colleague has", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.write({ facts: { a: 7 }, grounds: "" })
    outbox.edit(criterion, { facts: { a: 3 } })
    await outbox.send()
    outbox.edit(criterion, { facts: { a: 7 } })
    await rest()
    expect(outbox.isPending(criterion)).toBe(false)
  })

  it("knows its own answer again when the receipt was lost, also after typing on", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    outbox.edit(criterion, { facts: { a: 1 } })
    server.network.loseReceipt = true
    await outbox.send()
    outbox.edit(criterion, { facts: { a: 12 } })
    server.network.loseReceipt = false
    await outbox.send()
    await outbox.send()
    expect(outbox.draft(criterion)).toBeUndefined()
    expect(server.now().answer.facts).toEqual({ a: 12 })
  })

  it("keeps what is typed while a save is under way", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.network.turns = 40
    outbox.edit(criterion, { facts: { a: 1 } })
    const sending = outbox.send()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(outbox.sending.has(criterion)).toBe(true)
    outbox.edit(criterion, { facts: { a: 2 } })
    await sending
    expect(outbox.body(criterion).facts).toEqual({ a: 2 })
    await outbox.send()
    expect(server.now().answer.facts).toEqual({ a: 2 })
  })

  it("never lets two tabs overwrite each other", async () => {
    const server = fakeServer()
    const store = memoryStore()
    const tabs = fakeTabs()
    const one = await page(server, store, tabs())
    const other = await page(server, store, tabs())
    one.edit(criterion, { facts: { a: true } })
    await rest()
    expect(other.body(criterion).facts).toEqual({ a: true })
    other.edit(criterion, { grounds: "第二页" })
    await rest()
    await Promise.all([one.send(), other.send()])
    await rest()
    await one.send()
    await other.send()
    expect(server.now().answer).toMatchObject({ facts: { a: true }, grounds: "第二页" })
    expect([one, other].map((tab) => tab.isPending(criterion))).toEqual([false, false])
    expect(other.body(criterion)).toEqual(one.body(criterion))
  })

  it("stops at an ended session, keeps everything, and sends after signing in again", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.network.signedIn = false
    outbox.edit(criterion, { facts: { a: true } })
    await outbox.send()
    expect(outbox.reach).toBe("signedOut")
    const tried = server.network.puts
    await outbox.send()
    expect(server.network.puts).toBe(tried)
    expect(outbox.body(criterion).facts).toEqual({ a: true })
    server.network.signedIn = true
    await outbox.signedIn()
    expect(server.now().answer.facts).toEqual({ a: true })
  })

  it("keeps what a server refuses, and does not try it again until it changes", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.network.refuse = true
    outbox.edit(criterion, { facts: { a: true } })
    await outbox.send()
    const tried = server.network.puts
    await outbox.send()
    expect(server.network.puts).toBe(tried)
    expect(outbox.draft(criterion)).toMatchObject({ refused: "wrongState", mine: { facts: { a: true } } })
  })

  it("shows on coming back that a colleague changed the same meanwhile", async () => {
    const server = fakeServer()
    const store = memoryStore()
    server.network.up = false
    const friday = await page(server, store)
    friday.edit(criterion, { facts: { a: 1 } })
    await friday.send()
    friday.close()
    server.write({ facts: { a: 5 }, grounds: "" })
    const monday = await page(server, store)
    expect(monday.draft(criterion)?.clash?.theirs.answer.facts).toEqual({ a: 5 })
  })

  it("does not take an old version for a new one after the server was restored", async () => {
    const server = fakeServer()
    const outbox = await page(server)
    server.restore()
    outbox.edit(criterion, { facts: { a: 1 } })
    await outbox.send()
    await outbox.send()
    expect(server.now()).toMatchObject({ epoch: "f", answer: { facts: { a: 1 } } })
  })

  it("keeps drafts of different people on one computer apart, and knows that they are there", async () => {
    const server = fakeServer()
    const store = memoryStore()
    server.network.up = false
    const first = await page(server, store, fakeTabs()(), "p")
    first.edit(criterion, { facts: { a: 1 } })
    await first.send()
    const second = await page(server, store, fakeTabs()(), "q")
    expect(second.isPending(criterion)).toBe(false)
    expect(await store.others("q", "a")).toBe(1)
  })

  it("goes on in memory when the browser forbids storage, and says so", async () => {
    const server = fakeServer()
    const forbidden: DraftStore = {
      all: () => Promise.reject(new DOMException("no", "SecurityError")),
      change: () => Promise.reject(new DOMException("no", "SecurityError")),
      others: async () => 0,
    }
    const outbox = await page(server, forbidden)
    expect(outbox.durable).toBe(false)
    outbox.edit(criterion, { facts: { a: 1 } })
    await outbox.send()
    expect(server.now().answer.facts).toEqual({ a: 1 })
  })
})
