import type { BodyOf, Draft, Person } from "@plumbline/contract"
import { type Criterion, digestOfJson, type Rubric } from "@plumbline/rubric-core"
import { draftRubric, readForm } from "@plumbline/rubric-text"
import type { Kysely } from "kysely"
import { randomUUID } from "node:crypto"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { rubricByDigest } from "../store.ts"
import { keepVersion } from "./save.ts"
import { shownDraft, type StoredDraft } from "./stored.ts"
import { unfinishedRubric } from "./unfinished.ts"

export type Beginning = BodyOf<"POST /drafts">

/** A third of what the body of a request may hold in bytes, since a Chinese character takes three. */
const largestInCharacters = 340_000

/** What a draft begins as. Reading a form takes its time, so this runs outside the transaction. */
export async function firstVersion(db: Kysely<Tables>, body: Beginning): Promise<Rubric> {
  switch (body.from) {
    case "rubric":
      return unfinishedRubric(await followerOf(db, body))
    case "nothing":
      return unfinishedRubric(emptyRubric(body))
    case "form": {
      const form = readForm(body.text)
      if (!form) {
        throw new ProblemError("invalid", {
          faults: [{ at: "text", zh: "没有读出任何条目，请核对粘贴的内容", en: "No criterion was found in this text" }],
        })
      }
      const read = draftRubric(form, body)
      // Whatever cannot be sent back whole could never be saved.
      if (JSON.stringify(read).length > largestInCharacters) throw new ProblemError("tooLarge")
      return unfinishedRubric(read)
    }
  }
}

interface Begun {
  readonly person: Person
  readonly rubric: Rubric
  /** The digest of the rubric that it follows. */
  readonly ancestor: string | null
  readonly from: Beginning["from"]
  readonly now: string
}

export async function beginDraft(db: Kysely<Tables>, { person, rubric, ancestor, from, now }: Begun): Promise<Draft> {
  const row: StoredDraft = {
    id: randomUUID(),
    title: rubric.title,
    year: rubric.year,
    ancestor,
    version: 1,
    changedAt: now,
    changedBy: person.id,
    discardedAt: null,
    published: null,
  }
  const digest = digestOfJson(rubric)
  await db.insertInto("drafts").values(row).execute()
  await keepVersion(db, { row, rubric, digest })
  const event = { chain: "people", person: person.id, action: "beginDraft", subject: row.id, at: now }
  await appendAudit(db, { ...event, after: { from, ancestor, version: 1, digest } })
  return shownDraft(db, row)
}

/** Next year's draft: the same rubric under another id, each criterion saying which one it came from. */
async function followerOf(db: Kysely<Tables>, body: Beginning & { readonly from: "rubric" }): Promise<Rubric> {
  const ancestor = await rubricByDigest(db, body.digest)
  const year = body.year ?? ancestor.year + 1
  const inYear = (text: string) => text.replaceAll(String(ancestor.year), String(year))
  const from = (criterion: Criterion): Criterion => ({ ...criterion, from: [criterion.id] })
  return {
    ...ancestor,
    id: body.id ?? (await freeId(db, inYear(ancestor.id))),
    year,
    title: inYear(ancestor.title),
    name: { zh: inYear(ancestor.name.zh), en: inYear(ancestor.name.en) },
    follows: ancestor.id,
    sections: ancestor.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, criteria: item.criteria.map(from) })),
    })),
  }
}

/** An id that no published rubric has: huaibei-2019, and huaibei-2018-2 for a correction within the year. */
async function freeId(db: Kysely<Tables>, wished: string): Promise<string> {
  const rows = await db.selectFrom("rubrics").select("id").execute()
  const taken = new Set(rows.map(({ id }) => id))
  if (!taken.has(wished)) return wished
  let count = 2
  while (taken.has(`${wished}-${count}`)) count++
  return `${wished}-${count}`
}

function emptyRubric({ id, title, year }: Beginning & { readonly from: "nothing" }): Rubric {
  return {
    format: 1,
    id,
    name: { zh: title, en: title },
    title,
    year,
    issuer: { zh: "", en: "" },
    rounding: { step: "0.001", mode: "halfUp" },
    kinds: [
      { id: "county", name: { zh: "县", en: "county" } },
      { id: "district", name: { zh: "区", en: "district" } },
    ],
    sections: [],
  }
}
