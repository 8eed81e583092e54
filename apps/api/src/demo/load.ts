import type { Person } from "@plumbline/contract"
import { rubricById } from "@plumbline/rubrics"
import { type DemoAssessment, demoYear } from "@plumbline/rubrics/demo"
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
import { createPerson } from "../people/create.ts"
import { storeRubric } from "../rubrics/store.ts"
import { sheetOf } from "../sheets/inputs.ts"
import { createUnit } from "../units/create.ts"
import { demoPassword, demoPeople } from "./people.ts"

/** Loads the 2018 rubric and a year at different stages, through the same functions that the routes use. */
export async function loadDemo(database: Database, now: () => string): Promise<void> {
  const rubric = rubricById("huaibei-2018")
  if (!rubric) throw new Error("the shipped rubric is missing")
  const units = new Map<string, string>()
  const digest = await database.writes.run(async (db) => {
    for (const { profile } of demoYear) {
      const { kind, code, name = code } = profile
      const unit = await createUnit(db, { code, name, kind }, "system", now())
      units.set(code, unit.id)
    }
    return storeRubric(db, rubric)
  })
  const people = await createPeople(database, units, now)
  await database.writes.run(async (db) => {
    const cycle = await createCycle(
      db,
      {
        name: "2018年度",
        year: 2018,
        digest,
        period: { from: "2018-01", to: "2018-12" },
        units: [...units.values()],
      },
      people("admin").id,
      now(),
    )
    for (const year of demoYear) {
      const unit = units.get(year.profile.code)
      const { id } = await db
        .selectFrom("assessments")
        .select("id")
        .where("cycle", "=", cycle.id)
        .where("unit", "=", unit ?? "")
        .executeTakeFirstOrThrow()
      await playYear(db, { id, year, people, now })
    }
  })
}

type People = (username: string) => Person

async function createPeople(
  database: Database,
  units: ReadonlyMap<string, string>,
  now: () => string,
): Promise<People> {
  const created = new Map<string, Person>()
  for (const { username, name, role, unit } of demoPeople) {
    const own = unit === undefined ? undefined : units.get(unit)
    const person = { username, name, role, password: demoPassword, ...(own !== undefined && { unit: own }) }
    created.set(username, await createPerson(database, person, "system", now()))
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
  const { fingerprint } = await sheetOf(db, filled, "self")
  await takeStep(db, filled, { action: "submit", person: filler, now: now(), seen: fingerprint })
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
  await takeStep(db, reviewed, { action: "finish", person: first, now: now(), seen: verified.fingerprint })
}

/** Data as JSON holds it: a copy that anyone may change. */
function plain<Value>(value: Value): Mutable<Value> {
  return structuredClone(value) as Mutable<Value>
}

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value
