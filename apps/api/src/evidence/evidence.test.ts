import type { Evidence } from "@plumbline/contract"
import { createHash } from "node:crypto"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"
import { type Uploading, upload } from "../testing/upload.ts"

describe("evidence", () => {
  let year: TestYear
  let county = ""
  let photo: Buffer
  beforeAll(async () => {
    year = await startTestYear()
    county = await year.server.tokenOf("suixi")
    photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#0b5a78" } })
      .jpeg()
      .toBuffer()
  })
  afterAll(() => year.server.stop())

  const send = (uploading: Partial<Uploading> = {}): Promise<Response> =>
    upload(year.server.address, {
      token: county,
      assessment: year.assessment,
      criterion: "c44",
      name: "截图.jpg",
      content: photo,
      ...uploading,
    })
  const attached = async (uploading: Partial<Uploading> = {}): Promise<Evidence> => {
    const response = await send(uploading)
    expect(response.status).toBe(200)
    return JSON.parse(await response.text())
  }
  const read = (id: string, what: string, token = county): Promise<Response> =>
    year.server.send("GET", `/api/assessments/${year.assessment}/evidence/${id}/${what}`, { token })
  const listed = async () => {
    const params = { assessment: year.assessment }
    return (await bodyOf(year.county.request("GET /assessments/{assessment}/evidence", { params }))).evidence
  }
  const hashOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex")

  it("is kept under its SHA-256, told by its content, and listed with who attached it", async () => {
    const one = await attached()
    expect(one).toMatchObject({
      criterion: "c44",
      name: "截图.jpg",
      type: "image/jpeg",
      size: photo.length,
      hash: hashOf(photo),
      hasThumbnail: true,
      by: "濉溪县填报员",
      onBehalf: false,
    })
    expect(await listed()).toEqual([one])
    expect(existsSync(join(year.server.data, "evidence", one.hash.slice(0, 2), one.hash))).toBe(true)
    expect(readdirSync(join(year.server.data, "uploads"))).toEqual([])
  })

  it("is the same file when it is attached again, and content that two answers share is kept once", async () => {
    const [first] = await listed()
    expect((await attached({ name: "again.jpg" })).id).toBe(first?.id)
    const elsewhere = await attached({ criterion: "c42" })
    expect(elsewhere.id).not.toBe(first?.id)
    expect(elsewhere.hash).toBe(first?.hash)
  })

  it("comes in pieces, and goes on where a bad line cut it off", async () => {
    const text = Buffer.from("编号,平台,日期\n".repeat(1000))
    const one = await attached({ name: "清单.csv", content: text, pieces: 7 })
    expect([one.type, one.hash]).toEqual(["text/plain", hashOf(text)])
  })

  it("is shown by a browser only as an image or PDF, in a sandbox, and saved otherwise", async () => {
    const image = await attached({ name: '图 "一".jpg' })
    const shown = await read(image.id, "file")
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(photo)
    expect(shown.headers.get("content-type")).toBe("image/jpeg")
    expect(shown.headers.get("content-disposition")).toMatch(/^inline; filename="/)
    expect(shown.headers.get("content-security-policy")).toContain("sandbox")
    expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff")
    expect((await read(image.id, "file?download")).headers.get("content-disposition")).toMatch(/^attachment; /)
    const text = await attached({ name: "说明.txt", content: Buffer.from("说明") })
    const saved = await read(text.id, "file")
    expect(saved.headers.get("content-disposition")).toBe(
      `attachment; filename="__.txt"; filename*=UTF-8''${encodeURIComponent("说明.txt")}`,
    )
    const small = await read(image.id, "thumbnail")
    const { width, height, format } = await sharp(await small.arrayBuffer()).metadata()
    expect([width, height, format]).toEqual([320, 240, "webp"])
    expect((await read(text.id, "thumbnail")).status).toBe(404)
  })

  it.each([
    ["a page", "页面.html", "<!doctype html><script>alert(1)</script>"],
    ["a page with the name of a picture", "a.jpg", "<html><script>alert(1)</script></html>"],
    ["a page with the name of a text", "a.txt", " <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
    ["a drawing with a script", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"],
    ["a program", "a.pdf", "MZ\u0090\u0000\u0003\u0000\u0000\u0000"],
    ["a program as a text", "a.txt", "#!/bin/sh\u0000rm -rf"],
    ["a PDF with the name of a picture", "a.png", "%PDF-1.7\n%\u00e2\u00e3\n"],
    ["something without a type", "README", "hello"],
  ])("is refused when it is %s, and nothing of it is kept", async (_, name, text) => {
    const content = Buffer.from(text, "latin1")
    const problem = await problemIn(await send({ name, content }))
    expect([problem.code, problem.faults?.map(({ at }) => at)]).toEqual(["invalid", ["file"]])
    expect(existsSync(join(year.server.data, "evidence", hashOf(content).slice(0, 2), hashOf(content)))).toBe(false)
    expect(readdirSync(join(year.server.data, "uploads"))).toEqual([])
  })

  it("is kept without a thumbnail when a picture cannot be drawn or would unfold beyond all measure", async () => {
    const broken = Buffer.concat([photo.subarray(0, 200), Buffer.alloc(50)])
    expect((await attached({ content: broken })).hasThumbnail).toBe(false)
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect((await attached({ name: "bomb.png", content: bomb })).hasThumbnail).toBe(false)
  })

  it("has a name without folders and marks that hide its end", async () => {
    const content = Buffer.from("plain")
    expect((await attached({ name: "../../etc/passwd.txt", content })).name).toBe("passwd.txt")
    expect((await attached({ name: "C:\\temp\\\u202eok.txt", content: Buffer.from("p2") })).name).toBe("ok.txt")
    const long = await attached({ name: `${"长".repeat(500)}.txt`, content: Buffer.from("p3") })
    expect([[...long.name].length, long.name.endsWith(".txt")]).toEqual([200, true])
  })

  it.each([
    ["strangers", undefined, 401],
    ["another county", "xiangshan", 403],
    ["a reviewer", "reviewer1", 403],
  ])("is refused to %s, before a byte is sent", async (_, username, status) => {
    const token = username === undefined ? undefined : await year.server.tokenOf(username)
    expect((await send({ token })).status).toBe(status)
  })

  it("goes on only for whoever began it", async () => {
    const begun = await send({ pieces: 3, stopAfter: 1 })
    const location = begun.headers.get("x-location") ?? ""
    const other = await year.server.tokenOf("duji")
    const headers = {
      "tus-resumable": "1.0.0",
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
    }
    for (const [method, more] of [
      ["HEAD", {}],
      ["PATCH", { body: "x" }],
      ["DELETE", {}],
      ["GET", {}],
    ] as const) {
      const response = await fetch(`${year.server.address}${location}`, {
        method,
        headers: { ...headers, authorization: `Bearer ${other}` },
        ...more,
      })
      expect([method, response.status]).toEqual([method, 404])
    }
  })

  it("is read by whoever may read the assessment, and by nobody else", async () => {
    const [one] = await listed()
    const statusFor = async (username: string, what: string) =>
      (await read(one?.id ?? "", what, await year.server.tokenOf(username))).status
    for (const what of ["file", "thumbnail"]) {
      expect(await Promise.all(["admin", "reviewer1", "suixi"].map((who) => statusFor(who, what)))).toEqual([
        200, 200, 200,
      ])
      expect(await statusFor("xiangshan", what)).toBe(403)
      expect((await read(one?.id ?? "", what, "made-up")).status).toBe(401)
    }
    expect((await read("nothing", "file")).status).toBe(404)
  })

  it("can be taken off while the answer can be changed, and stays in the audit and the store", async () => {
    const [one] = await listed()
    const evidence = one?.id ?? ""
    const params = { assessment: year.assessment, evidence }
    await bodyOf(year.county.request("DELETE /assessments/{assessment}/evidence/{evidence}", { params }))
    expect((await listed()).map(({ id }) => id)).not.toContain(evidence)
    expect((await read(evidence, "file")).status).toBe(404)
    const events = await year.server.readDatabase(
      "select action from audit where subject = ? order by sequence",
      evidence,
    )
    expect(events.map(({ action }) => action)).toEqual(["attachEvidence", "removeEvidence"])
    expect(existsSync(join(year.server.data, "evidence", one?.hash.slice(0, 2) ?? "", one?.hash ?? ""))).toBe(true)
  })

  it("is closed with the answers once they are submitted", async () => {
    await year.server.changeDatabase("update assessments set state = 'submitted' where id = ?", year.assessment)
    const problem = await problemIn(await send({ content: Buffer.from("late"), name: "late.txt" }))
    expect(problem.code).toBe("wrongState")
  })
})
