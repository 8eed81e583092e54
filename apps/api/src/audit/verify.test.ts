import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import type { Database } from "../database/open.ts"
import { createPlace, type TestPlace } from "../testing/place.ts"
import { appendAudit, hashOf } from "./append.ts"
import { seal } from "./seals.ts"
import { proveAudit } from "./verify.ts"

describe("the audit chains", () => {
  let place: TestPlace
  let database: Database
  beforeEach(async () => {
    place = await createPlace()
    database = await openDatabase(place)
    for (let index = 1; index <= 5; index++) await append("people", `change ${index}`)
    await append("assessment", "only one")
  })
  afterEach(async () => {
    await database.close()
    await place.remove()
  })

  function append(chain: string, action: string): Promise<void> {
    const event = { chain, person: "system", action, subject: "x", at: "2019-01-01T00:00:00.000Z", after: { action } }
    return database.writes.run((db) => appendAudit(db, event))
  }

  /** Someone with the database in hand. */
  const tamper = (statement: string) => place.change(statement)

  const faults = async () => (await proveAudit(database.reads)).faults
  const sealed = (at: string) => database.writes.run((db) => seal(db, at))

  it("are whole when nobody touched them", async () => {
    expect(await proveAudit(database.reads)).toEqual({ chains: 2, events: 6, seals: 0, faults: [] })
  })

  it.each([
    ["a changed row", "update audit set after = '{}' where chain = 'people' and sequence = 3", "changed", 3],
    ["a changed person", "update audit set person = 'x' where chain = 'people' and sequence = 2", "changed", 2],
    [
      "a changed address",
      "update audit set address = '10.0.0.1' where chain = 'people' and sequence = 2",
      "changed",
      2,
    ],
    ["a removed row", "delete from audit where chain = 'people' and sequence = 4", "removed", 4],
    ["a removed end", "delete from audit where chain = 'people' and sequence = 5", "removed", 5],
    [
      "two rows that changed places",
      `update audit set sequence = 99 where chain = 'people' and sequence = 2;
       update audit set sequence = 2 where chain = 'people' and sequence = 3;
       update audit set sequence = 3 where chain = 'people' and sequence = 99`,
      "reordered",
      2,
    ],
    ["a head that was put back", "update auditHeads set sequence = 4 where chain = 'people'", "head", 6],
    ["a chain without its head", "delete from auditHeads where chain = 'people'", "head", 1],
  ])("name %s, and no other chain", async (_, statement, kind, sequence) => {
    await tamper(statement)
    expect(await faults()).toEqual([{ chain: "people", kind, sequence }])
  })

  it("name the row that was rewritten with its own hash", async () => {
    const row = database.reads.selectFrom("audit").selectAll().where("chain", "=", "people").where("sequence", "=", 3)
    const { hash: _, ...written } = await row.executeTakeFirstOrThrow()
    const hash = hashOf({ ...written, after: "{}" })
    await tamper(`update audit set after = '{}', hash = '${hash}' where chain = 'people' and sequence = 3`)
    expect(await faults()).toEqual([{ chain: "people", kind: "changed", sequence: 3 }])
  })

  /** Whoever rewrites a chain to its end, every hash and the head among it, leaves no trace in the chain itself. */
  async function rewrite(from: number): Promise<void> {
    const rows = await database.reads
      .selectFrom("audit")
      .selectAll()
      .where("chain", "=", "people")
      .where("sequence", ">=", from)
      .orderBy("sequence")
      .execute()
    let previous = rows[0]?.previous ?? ""
    for (const { hash: _, ...row } of rows) {
      const next = { ...row, previous, person: "somebody else" }
      const hash = hashOf(next)
      await tamper(
        `update audit set person = 'somebody else', previous = '${previous}', hash = '${hash}'
         where chain = 'people' and sequence = ${row.sequence}`,
      )
      previous = hash
    }
    await tamper(`update auditHeads set hash = '${previous}' where chain = 'people'`)
  }

  it("are rewritten in vain once they are sealed", async () => {
    await sealed("2019-01-02T00:00:00.000Z")
    await append("people", "after the seal")
    await sealed("2019-01-03T00:00:00.000Z")
    expect(await proveAudit(database.reads)).toMatchObject({ seals: 2, faults: [] })
    await rewrite(4)
    expect(await faults()).toEqual([{ chain: "people", kind: "changed", sequence: 5 }])
  })

  it("are cut short in vain once they are sealed", async () => {
    await sealed("2019-01-02T00:00:00.000Z")
    const { hash } = await database.reads
      .selectFrom("audit")
      .select("hash")
      .where("chain", "=", "people")
      .where("sequence", "=", 4)
      .executeTakeFirstOrThrow()
    await tamper(`delete from audit where chain = 'people' and sequence = 5;
            update auditHeads set sequence = 4, hash = '${hash}' where chain = 'people'`)
    expect(await faults()).toEqual([{ chain: "people", kind: "removed", sequence: 5 }])
  })

  it.each([
    ["changed", "update auditSeals set at = '2019-01-09T00:00:00.000Z' where sequence = 2", 2],
    ["removed", "delete from auditSeals where sequence = 1", 1],
    ["re-ordered", "update auditSeals set sequence = 3 - sequence", 1],
    ["emptied", "update auditSeals set heads = '[]' where sequence = 1", 1],
  ])("name a seal that was %s", async (_, statement, sequence) => {
    await sealed("2019-01-02T00:00:00.000Z")
    await append("people", "after the seal")
    await sealed("2019-01-03T00:00:00.000Z")
    await tamper(statement.replace("set sequence = 3 - sequence", "set sequence = -sequence"))
    if (statement.includes("3 - sequence")) await tamper("update auditSeals set sequence = 3 + sequence")
    expect(await faults()).toEqual([{ chain: "seals", kind: "seal", sequence }])
  })

  it("are sealed only where something moved", async () => {
    for (let times = 0; times < 3; times++) await sealed("2019-01-02T00:00:00.000Z")
    expect((await proveAudit(database.reads)).seals).toBe(1)
  })

  it("are not broken by a write that was rolled back", async () => {
    const failing = database.writes.run(async (db) => {
      await appendAudit(db, { chain: "people", person: "x", action: "x", subject: "x", at: "x" })
      throw new Error("no")
    })
    await Promise.all([expect(failing).rejects.toThrow("no"), append("people", "after")])
    expect(await faults()).toEqual([])
    const { sequence } = await database.reads
      .selectFrom("auditHeads")
      .select("sequence")
      .where("chain", "=", "people")
      .executeTakeFirstOrThrow()
    expect(sequence).toBe(6)
  })
})
