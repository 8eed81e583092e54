import type { Person, Ruling } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import type { Kysely, Selectable } from "kysely"
import type { RulingsTable, Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { correctedFrom } from "../rubrics/corrigendum/lineage.ts"
import { rubricByDigest } from "../rubrics/store.ts"

type Row = Selectable<RulingsTable> & { readonly askedByName: string; readonly askedByUnit: string | null } & {
  readonly answeredByName: string | null
}

/** The rulings that a person may read, in the order of the criteria and then of their questions. */
export async function rulingsFor(db: Kysely<Tables>, person: Person, digest: string): Promise<Ruling[]> {
  const rubric = await rubricByDigest(db, digest)
  const numbers = new Map(criteriaOf(rubric).map(({ id, number }, place) => [id, { number, place }]))
  const lineage = await correctedFrom(db, digest)
  const rows = await selecting(db).where("rulings.digest", "in", lineage).orderBy("askedAt").execute()
  return rows
    .filter(({ criterion }) => numbers.has(criterion))
    .filter((row) => row.answer !== null || maySeeAsker(person, row))
    .sort((a, b) => (numbers.get(a.criterion)?.place ?? 0) - (numbers.get(b.criterion)?.place ?? 0))
    .map((row) => shown(row, person, numbers.get(row.criterion)?.number ?? ""))
}

/** One ruling as a person may read it. */
export async function rulingById(db: Kysely<Tables>, person: Person, id: string): Promise<Ruling> {
  const row = await selecting(db).where("rulings.id", "=", id).executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  const rubric = await rubricByDigest(db, row.digest)
  return shown(row, person, criteriaOf(rubric).find((criterion) => criterion.id === row.criterion)?.number ?? "")
}

function selecting(db: Kysely<Tables>) {
  return db
    .selectFrom("rulings")
    .innerJoin("people as asker", "asker.id", "rulings.askedBy")
    .leftJoin("people as answerer", "answerer.id", "rulings.answeredBy")
    .selectAll("rulings")
    .select(["asker.name as askedByName", "asker.unit as askedByUnit", "answerer.name as answeredByName"])
}

function maySeeAsker({ id, role, unit }: Person, { askedBy, askedByUnit }: Row): boolean {
  if (role === "administrator" || role === "auditor" || id === askedBy) return true
  return role === "county" && unit === askedByUnit
}

function shown(row: Row, person: Person, number: string): Ruling {
  const { id, criterion, question, askedAt, answer, answeredAt, answeredByName } = row
  return {
    id,
    criterion,
    number,
    question,
    askedAt,
    ...(maySeeAsker(person, row) && { askedBy: row.askedByName }),
    ...(answer !== null && { answer }),
    ...(answeredByName !== null && { answeredBy: answeredByName }),
    ...(answeredAt !== null && { answeredAt }),
  }
}
