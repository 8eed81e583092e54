import type { AnswerBody } from "@plumbline/contract"
import { checkDraft, criteriaOf, type Criterion, factsFromDraft, factsOf, type Rubric } from "@plumbline/rubric-core"
import { carry } from "@plumbline/rubric-core/compare"
import type { Kysely, Selectable } from "kysely"
import type { Loaded } from "../../assessments/load.ts"
import { appendAudit } from "../../audit/append.ts"
import type { AnswersTable, Tables } from "../../database/tables.ts"

interface Carrying {
  readonly loaded: Loaded
  readonly after: Rubric
  readonly person: string
  readonly now: string
}

/** What an answer became: the version that marks saw, and the one that stands. */
export type Bumped = ReadonlyMap<string, { readonly from: number; readonly to: number }>

/** Brings a unit's answers over to another rubric; what stays the same keeps its version. */
export async function carryAnswers(db: Kysely<Tables>, carrying: Carrying): Promise<Bumped> {
  const { loaded, after, now, person } = carrying
  const rows = await db.selectFrom("answers").selectAll().where("assessment", "=", loaded.id).execute()
  const drafts: Record<string, unknown> = Object.assign({}, ...rows.map(({ facts }) => JSON.parse(facts)))
  const carried = carriedDrafts(drafts, loaded.rubric, after)
  const bumped = new Map<string, { from: number; to: number }>()
  const byCriterion = new Map(rows.map((row) => [row.criterion, row]))
  for (const criterion of criteriaOf(after)) {
    const row = byCriterion.get(criterion.id)
    const body = bodyFor(criterion, carried, row)
    if (row ? isSame(body, row) : Object.keys(body.facts).length === 0) continue
    const version = (row?.version ?? 0) + 1
    await keep(db, carrying, criterion, body, { version, onBehalf: row?.onBehalf ?? 0 })
    bumped.set(criterion.id, { from: version - 1, to: version })
    const event = { chain: loaded.id, person, action: "carry", subject: criterion.id, at: now }
    await appendAudit(db, { ...event, before: row && bodyOf(row), after: body })
  }
  const kept = new Set(criteriaOf(after).map(({ id }) => id))
  for (const row of rows.filter(({ criterion }) => !kept.has(criterion))) {
    await db.deleteFrom("answers").where("assessment", "=", loaded.id).where("criterion", "=", row.criterion).execute()
    const event = { chain: loaded.id, person, action: "carry", subject: row.criterion, at: now }
    await appendAudit(db, { ...event, before: bodyOf(row) })
  }
  return bumped
}

/** Whole facts as rubric-core carries them; those given in part go on under their own name where they still can. */
function carriedDrafts(
  drafts: Readonly<Record<string, unknown>>,
  before: Rubric,
  after: Rubric,
): Readonly<Record<string, unknown>> {
  const whole = factsFromDraft(before, drafts)
  const young = new Map(factsOf(after).map((fact) => [fact.id, fact]))
  const parts = Object.entries(drafts).filter(([id, value]) => {
    const fact = young.get(id)
    return !Object.hasOwn(whole, id) && fact !== undefined && checkDraft(fact, value) === undefined
  })
  return { ...Object.fromEntries(parts), ...carry(whole, before, after).facts }
}

type Body = Pick<AnswerBody, "grounds" | "lists"> & { readonly facts: Readonly<Record<string, unknown>> }

function bodyFor(
  criterion: Criterion,
  carried: Readonly<Record<string, unknown>>,
  row: Selectable<AnswersTable> | undefined,
): Body {
  const own = criterion.facts.filter(({ id }) => Object.hasOwn(carried, id))
  const listed = new Map(
    criterion.facts.flatMap((fact) => (fact.type === "count" && fact.list ? [[fact.id, fact.list]] : [])),
  )
  const lists = Object.entries(bodyOf(row)?.lists ?? {}).filter(([id, rows]) => {
    const columns = new Set(listed.get(id)?.map((column) => column.id))
    return listed.has(id) && rows.every((line) => Object.keys(line).every((column) => columns.has(column)))
  })
  return {
    facts: Object.fromEntries(own.map(({ id }) => [id, carried[id]])),
    grounds: row?.grounds ?? "",
    ...(row?.lists != null && { lists: Object.fromEntries(lists) }),
  }
}

function bodyOf(row: Selectable<AnswersTable> | undefined): Body | undefined {
  if (!row) return undefined
  const { facts, grounds, lists } = row
  return { facts: JSON.parse(facts), grounds, ...(lists !== null && { lists: JSON.parse(lists) }) }
}

function isSame(body: Body, row: Selectable<AnswersTable>): boolean {
  const inOrder = ({ facts, lists }: Body): string =>
    JSON.stringify([Object.entries(facts).sort(byName), Object.entries(lists ?? {}).sort(byName)])
  const stored = bodyOf(row)
  return stored !== undefined && inOrder(stored) === inOrder(body)
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

async function keep(
  db: Kysely<Tables>,
  { loaded, person, now }: Carrying,
  criterion: Criterion,
  { facts, grounds, lists }: Body,
  { version, onBehalf }: { readonly version: number; readonly onBehalf: number },
): Promise<void> {
  const row = {
    facts: JSON.stringify(facts),
    grounds,
    lists: lists === undefined ? null : JSON.stringify(lists),
    version,
    changedAt: now,
    changedBy: person,
    onBehalf,
  }
  await db
    .insertInto("answers")
    .values({ assessment: loaded.id, criterion: criterion.id, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "criterion"]).doUpdateSet(row))
    .execute()
}
