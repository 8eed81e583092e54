import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import { bodyOf } from "../testing/expect.ts"
import { fillIn, openYear, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"
import { remind } from "./remind.ts"

const ends = "2019-03-20T15:59:59.999Z"
const noon = (day: string) => `2019-03-${day}T04:00:00.000Z`

describe("reminders", () => {
  let year: TestYear
  let assessment = ""
  beforeAll(async () => {
    year = await startTestYear()
    const opened = await openYear(year.admin, [year.unit.id], { fillingEnds: ends })
    assessment = opened.assessment
  })
  afterAll(() => year.server.stop())

  const remindersFor = async () => {
    const { notices } = await bodyOf(year.county.request("GET /inbox"))
    return notices.filter((notice) => notice.kind === "remind" && notice.assessment === assessment)
  }
  const tickAt = async (time: string) => {
    year.server.setClock(time)
    await year.server.tick()
    return (await remindersFor()).length
  }

  it("are given seven, three and one day before the end, once each, however often the server looks", async () => {
    expect(await tickAt(noon("12"))).toBe(0)
    expect(await tickAt(noon("13"))).toBe(1)
    expect(await tickAt(noon("13"))).toBe(1)
    expect(await tickAt(noon("16"))).toBe(1)
    expect(await tickAt(noon("17"))).toBe(2)
    expect((await remindersFor())[0]?.zh).toBe("濉溪县又一年自评填报将于2019年3月20日截止")
  })

  it("are given once by several servers that look at the same time", async () => {
    const { place } = year.server
    const others = await Promise.all([openDatabase(place), openDatabase(place)])
    const given = await Promise.all(others.map((database) => remind(database, noon("19"))))
    expect(given.toSorted()).toEqual([0, 1])
    for (const database of others) await database.close()
    expect(await tickAt(noon("20"))).toBe(3)
  })

  it("are given anew for an extension, and not once the deadline has gone by", async () => {
    expect(await tickAt("2019-03-21T04:00:00.000Z")).toBe(3)
    await bodyOf(
      year.admin.request("PUT /assessments/{assessment}/extensions/{window}", {
        params: { assessment, window: "filling" },
        body: { ends: "2019-03-27T00:00:00Z", reason: "系统故障" },
      }),
    )
    expect(await tickAt("2019-03-21T05:00:00.000Z")).toBe(4)
  })

  it("are spared whoever has submitted", async () => {
    const { epoch } = await bodyOf(
      year.admin.request("GET /assessments/{assessment}/answers", { params: { assessment } }),
    )
    await fillIn(year.county, { assessment, epoch }, workedCase("year-like-any-other-1").facts)
    const { sheet } = await sheetFor(year.county, assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params: { assessment }, body }))
    expect(await tickAt("2019-03-26T04:00:00.000Z")).toBe(4)
  })
})
