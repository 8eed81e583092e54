import { createServer, type Server } from "node:http"
import { createServer as createSocketServer } from "node:net"
import type { AddressInfo } from "node:net"
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import { createPlace } from "../testing/place.ts"
import { s3Store } from "./s3-store.ts"
import { clamAv } from "./scan.ts"
import { type EvidenceStore, folderStore } from "./store.ts"
import { sweepOrphans, sweepUploads } from "./sweep.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline evidence "))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hash = (digit: string): string => digit.repeat(64)

/** As much of S3 as a store must have, in memory; what is not signed for it is refused. */
async function bucket(): Promise<{ server: Server; endpoint: string; objects: Map<string, Buffer> }> {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://s3")
      const key = pathname.replace("/evidence/", "")
      if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=key-id/")) response.statusCode = 403
      else if (searchParams.get("list-type") === "2") return response.end(listing(searchParams))
      else if (request.method === "PUT") objects.set(key, Buffer.concat(parts))
      else if (request.method === "DELETE") objects.delete(key)
      else if (objects.has(key)) return response.end(request.method === "HEAD" ? undefined : objects.get(key))
      else response.statusCode = 404
      return response.end()
    })
  })
  function listing(query: URLSearchParams): string {
    // One on each page, so that going on is tested too.
    const keys = [...objects.keys()].sort()
    const at = Number(query.get("continuation-token") ?? 0)
    const more = at + 1 < keys.length ? `<NextContinuationToken>${at + 1}</NextContinuationToken>` : ""
    const one = keys[at]
    const contents = `<Contents><Key>${one}</Key><LastModified>2019-01-01T00:00:00.000Z</LastModified></Contents>`
    return `<ListBucketResult>${one === undefined ? "" : contents}${more}</ListBucketResult>`
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return { server, endpoint: `http://127.0.0.1:${port}/evidence`, objects }
}

async function behaves(store: EvidenceStore): Promise<void> {
  await store.check()
  const file = join(folder, "arrived")
  writeFileSync(file, "content")
  await store.take(hash("a"), file)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, "other content under the same key")
  await store.take(hash("a"), file)
  expect(existsSync(file)).toBe(false)
  await store.put(`${hash("a")}.webp`, Buffer.from("small"))
  await store.put(hash("b"), Buffer.from("second"))
  const read = async (key: string) => {
    const content = await store.open(key)
    return content && text(content)
  }
  expect(await read(hash("a"))).toBe("content")
  expect(await read(`${hash("a")}.webp`)).toBe("small")
  expect(await read(hash("c"))).toBeUndefined()
  const keys: string[] = []
  for await (const { key } of store.list()) keys.push(key)
  expect(keys.sort()).toEqual([hash("a"), `${hash("a")}.webp`, hash("b")].sort())
  await store.remove(hash("b"))
  await store.remove(hash("b"))
  expect(await read(hash("b"))).toBeUndefined()
}

describe("where evidence is kept", () => {
  it("may be a folder", () => behaves(folderStore(join(folder, "evidence"))))

  it("may be a bucket, whose refusals are told and whose secret never travels", async () => {
    const { server, endpoint, objects } = await bucket()
    const settings = { endpoint, region: "cn-1", accessKeyId: "key-id", secretAccessKey: "secret-of-the-bucket" }
    await behaves(s3Store(settings))
    expect(objects.get(hash("a"))?.toString()).toBe("content")
    const refused = s3Store({ ...settings, accessKeyId: "someone" }).put(hash("d"), Buffer.from("x"))
    await expect(refused).rejects.toThrow("403")
    server.close()
  })
})

describe("sweeping", () => {
  it("forgets uploads that stood still for a day, also what a kill left of them, and none that goes on", async () => {
    const [old, fresh] = ["2019-03-01T00:00:00Z", "2019-03-02T12:00:00Z"].map((time) => new Date(time))
    const kept = (name: string, content: string, at = old) => {
      writeFileSync(join(folder, name), content)
      utimesSync(join(folder, name), at ?? 0, at ?? 0)
    }
    kept("whole", "half a file")
    kept("whole.json", JSON.stringify({ id: "whole" }))
    kept("killed.json", "")
    kept("alone", "")
    kept("slow", "more and more", fresh)
    kept("slow.json", JSON.stringify({ id: "slow" }))
    expect(await sweepUploads(folder, "2019-03-02T18:00:00.000Z")).toBe(4)
    expect(readdirSync(folder).toSorted()).toEqual(["slow", "slow.json"])
  })

  it("removes what no answer ever named once it is a day old, and nothing else", async () => {
    const databasePlace = await createPlace()
    const database = await openDatabase(databasePlace)
    const store = folderStore(join(folder, "evidence"))
    const now = "2019-03-02T08:00:00.000Z"
    const place = (key: string) => join(folder, "evidence", key.slice(0, 2), key)
    const age = (key: string, at: string) => utimesSync(place(key), new Date(at), new Date(at))
    for (const key of [hash("a"), `${hash("a")}.webp`, hash("b")]) {
      await store.put(key, Buffer.from(key))
      age(key, "2019-03-01T07:59:59.000Z")
    }
    age(hash("b"), "2019-03-01T08:00:01.000Z")
    expect(await sweepOrphans(database.reads, store, now)).toBe(2)
    expect([existsSync(place(hash("a"))), existsSync(place(hash("b")))]).toEqual([false, true])
    await database.close()
    await databasePlace.remove()
  })
})

describe("the virus scanner", () => {
  /** Answers what it was sent with, as clamd does. */
  async function daemon(answer: (content: string) => string) {
    const server = createSocketServer((socket) => {
      let received = Buffer.alloc(0)
      socket.on("data", (part) => {
        received = Buffer.concat([received, part])
        if (!received.subarray(-4).equals(Buffer.alloc(4))) return
        const command = "zINSTREAM\0"
        expect(received.subarray(0, command.length).toString()).toBe(command)
        let content = ""
        for (let at = command.length; at < received.length - 4;) {
          const size = received.readUInt32BE(at)
          content += received.subarray(at + 4, at + 4 + size).toString()
          at += 4 + size
        }
        socket.end(answer(content))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    // As above.
    return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}` }
  }

  it("is asked with the whole file and believed", async () => {
    const { server, address } = await daemon((content) =>
      content.endsWith("bad") ? "stream: Eicar-Test FOUND\0" : content === "" ? "ERROR\0" : "stream: OK\0",
    )
    const scan = clamAv(address)
    const file = join(folder, "file")
    const scanned = (content: string) => {
      writeFileSync(file, content)
      return scan(file)
    }
    expect(await scanned("x".repeat(300_000))).toBeUndefined()
    expect(await scanned(`${"x".repeat(300_000)}bad`)).toBe("Eicar-Test")
    await expect(scanned("")).rejects.toThrow("clamd said")
    server.close()
    await expect(clamAv("127.0.0.1:1")(file)).rejects.toThrow()
  })
})
