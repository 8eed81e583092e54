import type { Person } from "@plumbline/contract"
import { fingerprintOf } from "@plumbline/rubric-core"
import { type DemoAssessment, demoYear } from "@plumbline/rubrics/demo"
import { hashPassword } from "better-auth/crypto"
import type { Kysely } from "kysely"
import { saveAnswer } from "../answers/save.ts"
import { assignReviewers } from "../assessments/assign.ts"
import { loadAssessment } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { createCycle } from "../cycles/create.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { saveMark } from "../marks/save.ts"
import { agreeRest } from "../marks/agree-rest.ts"
import { insertPerson } from "../people/create.ts"
import { sheetOf } from "../sheets/inputs.ts"
import { createUnit } from "../units/create.ts"
import { demoPassword, demoPeople } from "./people.ts"

const setting = "demo"

/** Whether the people of the demo are in this database. */
export async function isDemo(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom("settings").select("value").where("key", "=", setting).executeTakeFirst()) !== undefined
}

/**
 * Loads a year under the 2018 rubric at different stages, through the same functions that the routes use, into a database
 * without people. All of it is one transaction: a start that is cut off leaves nothing half.
 */
export async function loadDemo(database: Database, now: () => string): Promise<void> {
  const somebody = (db: Kysely<Tables>) => db.selectFrom("people").select("id").limit(1).executeTakeFirst()
  if (await somebody(database.reads)) return
  // One password for all, so one hash; it is made here, for nothing slow may run inside a write.
  const hash = await hashPassword(demoPassword)
  await database.writes.run(async (db) => {
    if (await somebody(db)) return
    await db.insertInto("settings").values({ key: setting, value: "1" }).execute()
    await loadYear(db, hash, now)
  })
}

async function loadYear(db: Kysely<Tables>, hash: string, now: () => string): Promise<void> {
  const { digest } = await db
    .selectFrom("rubrics")
    .select("digest")
    .where("id", "=", "huaibei-2018")
    .executeTakeFirstOrThrow()
  const units = new Map<string, string>()
  for (const { profile } of demoYear) {
    const { kind, code, name = code } = profile
    units.set(code, (await createUnit(db, { code, name, kind }, "system", now())).id)
  }
  const people = await createPeople(db, units, hash, now)
  const period = { from: "2018-01", to: "2018-12" }
  const year = { name: "2018年度", year: 2018, digest, period, units: [...units.values()] }
  const cycle = await createCycle(db, year, people("admin").id, now())
  const assessments = await db.selectFrom("assessments").select(["id", "unit"]).where("cycle", "=", cycle.id).execute()
  for (const demo of demoYear) {
    const assessment = assessments.find(({ unit }) => unit === units.get(demo.profile.code))
    if (assessment) await playYear(db, { id: assessment.id, year: demo, people, now })
  }
}

type People = (username: string) => Person

async function createPeople(
  db: Kysely<Tables>,
  units: ReadonlyMap<string, string>,
  hash: string,
  now: () => string,
): Promise<People> {
  const created = new Map<string, Person>()
  for (const { username, name, role, unit } of demoPeople) {
    const own = unit === undefined ? undefined : units.get(unit)
    const person = { username, name, role, hash, ...(own !== undefined && { unit: own }) }
    created.set(username, await insertPerson(db, person, "system", now()))
  }
  return (username) => {
    const person = created.get(username)
    if (!person) throw new RangeError(`no demo person ${username}`)
    return person
  }
}

interface Playing {
  readonly id: string
  readonly year: DemoAssessment
  readonly people: People
  readonly now: () => string
}

async function playYear(db: Kysely<Tables>, { id, year, people, now }: Playing): Promise<void> {
  const first = people("reviewer1")
  const reviewers = [
    { person: first.id, lead: true },
    { person: people("reviewer2").id, lead: false },
  ]
  const loaded = await loadAssessment(db, id)
  const filler = people(demoPeople.find(({ unit }) => unit === year.profile.code)?.username ?? "")
  await assignReviewers(db, {
    loaded,
    person: people("admin"),
    reviewers: year.state === "verified" ? reviewers.slice(0, 1) : reviewers,
    now: now(),
  })
  for (const { criterion, facts, grounds, lists } of year.answers) {
    const body = { facts: plain(facts), grounds, ...(lists && { lists: plain(lists) }) }
    await saveAnswer(db, { person: filler, params: { assessment: id, criterion }, body, version: 0 }, now())
  }
  if (year.state === "draft") return
  const filled = await loadAssessment(db, id)
  const self = await sheetOf(db, filled, "self")
  await takeStep(db, filled, { action: "submit", person: filler, now: now(), seen: fingerprintOf(self) })
  if (year.state === "submitted") return
  for (const criterion of new Set(year.changes.map((change) => change.criterion))) {
    const changes = year.changes
      .filter((change) => change.criterion === criterion)
      .map(({ fact, value, reason }) => ({ fact, value: plain(value), reason }))
    const body = { verdict: "changed" as const, changes, sawVersion: 1 }
    const again = await loadAssessment(db, id)
    await saveMark(db, { loaded: again, person: first, criterion, body, settled: false, now: now() }, 0)
  }
  await agreeRest(db, id, first, now())
  const reviewed = await loadAssessment(db, id)
  const verified = await sheetOf(db, reviewed, "verified")
  await takeStep(db, reviewed, { action: "finish", person: first, now: now(), seen: fingerprintOf(verified) })
}

/** Data as JSON holds it: a copy that anyone may change. */
function plain<Value>(value: Value): Mutable<Value> {
  return structuredClone(value) as Mutable<Value>
}

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value
