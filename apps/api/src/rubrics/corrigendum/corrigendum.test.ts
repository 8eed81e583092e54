import { criterionById, digestOfJson } from "@plumbline/rubric-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "../../database/address.ts"
import { rescoreFrozen } from "../../sheets/rescore.ts"
import { beginDraft, filmsAtMost, publishCorrection, publishDraft } from "../../testing/drafts.ts"
import { bodyOf, problemOf, refusalOf } from "../../testing/expect.ts"
import { bringTo } from "../../testing/steps.ts"
import { filesInZip } from "../../testing/zip.ts"
import { fillIn, rubric, sheetFor, startTestYear, type TestYear, workedCase } from "../../testing/year.ts"

describe("a corrigendum", () => {
  let year: TestYear
  let params: { cycle: string }
  beforeEach(async () => {
    year = await startTestYear()
    params = { cycle: year.cycle }
  })
  afterEach(() => year.server.stop())

  const preview = (digest: string) =>
    bodyOf(year.admin.request("POST /cycles/{cycle}/corrigendum/preview", { params, body: { digest } }))
  const apply = (digest: string, seen: string, client = year.admin) => {
    const body = { digest, reason: "第4条印刷有误", preview: seen }
    return client.request("POST /cycles/{cycle}/corrigendum", { params, body })
  }
  const applied = async (digest: string) => bodyOf(apply(digest, (await preview(digest)).preview))
  const digestNow = async () =>
    (await bodyOf(year.admin.request("GET /assessments/{assessment}", { params: { assessment: year.assessment } })))
      .cycle.rubric.digest
  const filled = () => fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
  const answerTo = (criterion: string) =>
    bodyOf(
      year.county.request("GET /assessments/{assessment}/answers/{criterion}", {
        params: { assessment: year.assessment, criterion },
      }),
    )
  const noticesOf = async (client = year.county) => (await bodyOf(client.request("GET /inbox"))).notices

  /** Every frozen sheet scored again, and every audit chain proved. */
  async function provenAll(): Promise<void> {
    const { faults } = await bodyOf(year.admin.request("GET /audit/proof"))
    expect(faults).toEqual([])
    const database = await openDatabase(year.server.place, { mustExist: true })
    try {
      expect((await rescoreFrozen(database.reads)).differing).toEqual([])
    } finally {
      await database.close()
    }
  }

  it("is shown before it is applied: who moves, by how much and why, and changes nothing by that", async () => {
    await filled()
    const before = await digestNow()
    const { digest } = await publishCorrection(year.server, year.admin)
    const shown = await preview(digest)
    expect([shown.before.digest, shown.after.digest]).toEqual([before, digest])
    const [unit] = shown.units
    expect(unit).toMatchObject({ state: "draft", layer: "self", stays: false, lost: [], blocked: [] })
    expect(unit?.moves.map(({ before: from, was, is }) => [from, was, is])).toEqual([[["4"], "1.5", "0.9"]])
    expect(unit?.says.zh).toMatch(/^濉溪县：总分由.*（[-−]0\.6）.*第4条/)
    expect(unit?.moves[0]?.because.map(({ zh }) => zh).join()).toContain("0.3")
    expect(await preview(digest)).toEqual(shown)
    expect(await digestNow()).toBe(before)
  })

  it("is applied as it was shown: the year goes on under it, the facts as they were, everybody told", async () => {
    await filled()
    const { digest } = await publishCorrection(year.server, year.admin)
    const shown = await preview(digest)
    const done = await bodyOf(apply(digest, shown.preview))
    expect(done).toMatchObject({ reason: "第4条印刷有误", by: "市中心管理员", preview: shown.preview })
    expect(await digestNow()).toBe(digest)
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    expect([sheet.digest, sheet.criteria["4"], sheet.total]).toEqual([digest, "0.9", shown.units[0]?.after?.total])
    expect(await answerTo("c4")).toMatchObject({ version: 1, changedBy: "濉溪县填报员" })
    expect((await noticesOf()).map(({ zh }) => zh)).toContain("濉溪县又一年评分细则已勘误，请查看：第4条印刷有误")
    const { corrigenda } = await bodyOf(year.county.request("GET /cycles/{cycle}/corrigenda", { params }))
    expect(corrigenda).toEqual([done])
    await provenAll()
  })

  it("is refused where anything has changed since it was shown, and tells what is there now", async () => {
    await filled()
    const { digest } = await publishCorrection(year.server, year.admin)
    const { preview: seen } = await preview(digest)
    await bodyOf(
      year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: { assessment: year.assessment, criterion: "c4" },
        body: { facts: { "c4.jointFilms": 1, "c4.localFilms": 3 }, grounds: "" },
        ifMatch: `"${year.epoch}.1"`,
      }),
    )
    const refused = await problemOf(apply(digest, seen))
    const now = await preview(digest)
    expect(refused).toMatchObject({ code: "fingerprintDiffers", fingerprint: now.preview })
    expect(now.preview).not.toBe(seen)
    expect(now.units[0]?.moves[0]).toMatchObject({ was: "2.5", is: "1.9" })
    expect((await bodyOf(year.admin.request("GET /cycles/{cycle}/corrigenda", { params }))).corrigenda).toEqual([])
  })

  it("is drafted from the rubric of the year, and applied once, to a year that is open", async () => {
    const body = { digest: "0".repeat(64) }
    const unknown = year.admin.request("POST /cycles/{cycle}/corrigendum/preview", { params, body })
    expect(await problemOf(unknown)).toMatchObject({ code: "invalid", faults: [{ at: "digest" }] })
    const { digest } = await publishCorrection(year.server, year.admin)
    await applied(digest)
    const again = await problemOf(apply(digest, "0".repeat(64)))
    expect(again.faults?.[0]?.zh).toBe("勘误稿须由本年度正在使用的细则起草")
    const exceptions = [year.assessment]
    await bodyOf(year.admin.request("POST /cycles/{cycle}/close", { params, body: { exceptions } }))
    const later = await publishDraft(year.admin, await beginDraft(year.admin, { year: 2018 }))
    expect(await refusalOf(apply(later.digest, "0".repeat(64)))).toBe("wrongState")
  })

  it("lists facts that it cannot carry, and opens what they answered", async () => {
    await filled()
    const { digest } = await publishCorrection(year.server, year.admin, filmsAtMost(2))
    const [unit] = (await preview(digest)).units
    expect(unit?.lost.map(({ fact, says }) => [fact, says.zh.includes("2")])).toEqual([["c4.localFilms", true]])
    await applied(digest)
    expect(await answerTo("c4")).toMatchObject({ version: 2, facts: { "c4.jointFilms": 0 }, grounds: "见附件" })
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    expect(sheet.open).toEqual(["4"])
    const { changes } = await bodyOf(
      year.county.request("GET /assessments/{assessment}/history/{layer}/{criterion}", {
        params: { assessment: year.assessment, layer: "self", criterion: "c4" },
      }),
    )
    expect(changes.map(({ action, version }) => [action, version])).toEqual([
      ["answer", 1],
      ["carry", 2],
    ])
  })

  it("is held up by a submitted unit that would have something open, which is to be returned first", async () => {
    await bringTo(year, "submitted")
    const { digest } = await publishCorrection(year.server, year.admin, filmsAtMost(2))
    const shown = await preview(digest)
    expect(shown.units[0]?.blocked.map(({ zh }) => zh)).toEqual(["第4条在新细则下未填完：请先退回该单位补填"])
    const refused = await problemOf(apply(digest, shown.preview))
    expect(refused).toMatchObject({ code: "invalid", faults: [{ at: `units.${year.assessment}` }] })
    const remarks = [{ criterion: "c4", text: "细则勘误，请补填" }]
    const at = { assessment: year.assessment }
    await bodyOf(year.admin.request("POST /assessments/{assessment}/return", { params: at, body: { remarks } }))
    await applied(digest)
    expect(await digestNow()).toBe(digest)
  })

  it.each([
    ["submitted", ["self"]],
    ["verified", ["self", "verified"]],
    ["decided", ["self", "verified", "decided"]],
  ] as const)("freezes the sheets of what is %s anew, and keeps the old ones on record", async (state, layers) => {
    await bringTo(year, state)
    const old = await sheetFor(year.admin, year.assessment, "self")
    const { digest } = await publishCorrection(year.server, year.admin)
    await applied(digest)
    for (const layer of layers) {
      const { sheet, frozen } = await sheetFor(year.admin, year.assessment, layer)
      expect([frozen, sheet.digest, sheet.criteria["4"]]).toEqual([true, digest, "0.9"])
    }
    const frozenBefore = await bodyOf(
      year.admin.request("GET /proof/{fingerprint}", { params: { fingerprint: old.sheet.fingerprint } }),
    )
    expect(frozenBefore.sheets.map(({ layer, standing }) => [layer, standing])).toContainEqual(["self", "superseded"])
    await provenAll()
  })

  it("leaves a published result as it is, under the rubric that it was published under", async () => {
    await bringTo(year, "published")
    const before = await digestNow()
    const old = await sheetFor(year.county, year.assessment, "decided")
    const { digest } = await publishCorrection(year.server, year.admin)
    expect((await preview(digest)).units[0]).toMatchObject({ stays: true, layer: "decided", moves: [{ is: "0.9" }] })
    await applied(digest)
    expect(await sheetFor(year.county, year.assessment, "decided")).toEqual(old)
    expect(await digestNow()).toBe(before)
    const cycle = await bodyOf(year.admin.request("GET /cycles/{cycle}", { params }))
    expect(cycle.rubric.digest).toBe(digest)
    expect((await noticesOf()).map(({ kind }) => kind)).toContain("keepRubric")
    await provenAll()
    const path = `/api/cycles/${year.cycle}/archive`
    const archive = await year.server.send("GET", path, { token: await year.server.tokenOf("admin") })
    const files = filesInZip(Buffer.from(await archive.arrayBuffer()))
    const json = (name: string): unknown => JSON.parse(files.get(name)?.toString("utf8") ?? "")
    expect(json("corrigenda.json")).toMatchObject([{ before: { digest: before }, after: { digest } }])
    expect(digestOfJson(json(`rubric-${before.slice(0, 12)}.json`))).toBe(before)
  })

  it("carries what reviewers changed, and asks them again only where the county's answer changed", async () => {
    await bringTo(year, "submitted")
    const at = { assessment: year.assessment, criterion: "c4" }
    const changes = [{ fact: "c4.localFilms", value: 1, reason: "两部未完成" }]
    await bodyOf(
      year.lead.request("PUT /assessments/{assessment}/marks/{criterion}", {
        params: at,
        body: { verdict: "changed", changes, sawVersion: 1 },
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
    const { digest } = await publishCorrection(year.server, year.admin)
    await applied(digest)
    const { sheet } = await sheetFor(year.admin, year.assessment, "verified")
    expect([sheet.digest, sheet.criteria["4"]]).toEqual([digest, "0.3"])
    await provenAll()
  })

  it("keeps the rulings that were given before it", async () => {
    const digest = await digestNow()
    const body = { criterion: "c4", question: "联合制片如何认定？", answer: "以立项文件为准。" }
    await bodyOf(year.admin.request("POST /rubrics/{digest}/rulings", { params: { digest }, body }))
    const corrected = await publishCorrection(year.server, year.admin)
    await applied(corrected.digest)
    const { rulings } = await bodyOf(
      year.county.request("GET /rubrics/{digest}/rulings", { params: { digest: corrected.digest } }),
    )
    expect(rulings.map(({ question, number }) => [question, number])).toEqual([
      [body.question, criterionById(rubric, "c4")?.number],
    ])
  })
})
