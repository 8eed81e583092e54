import type { Person, ProblemFault, State } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { type Loaded, loadAssessment } from "../../assessments/load.ts"
import { periodFaults } from "../../cycles/create.ts"
import { openCycle, type StoredCycle } from "../../cycles/queries.ts"
import type { Tables } from "../../database/tables.ts"
import { administratorsOnly } from "../../people/standing.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { rubricByDigest } from "../store.ts"

interface Planning {
  readonly person: Person
  readonly cycle: string
  /** The rubric that is to take the place of the year's. */
  readonly digest: string
}

/** A corrigendum that may be looked at: two rubrics, one drafted from the other, and the units of the year. */
export interface Plan {
  readonly cycle: StoredCycle
  readonly before: Rubric
  readonly after: Rubric
  readonly units: readonly Loaded[]
}

/** States whose results are published, and stay what they are. */
const staying: readonly State[] = ["published", "appealed", "closed"]

export function stays({ standing, cycle }: Loaded, plan: Plan): boolean {
  return staying.includes(standing.state) || cycle.digest !== plan.cycle.digest
}

export async function planOf(db: Kysely<Tables>, { person, cycle, digest }: Planning): Promise<Plan> {
  administratorsOnly(person)
  const stored = await openCycle(db, cycle)
  const row = await db.selectFrom("rubrics").select("ancestor").where("digest", "=", digest).executeTakeFirst()
  const after = row?.ancestor === stored.digest ? await rubricByDigest(db, digest) : undefined
  const period = { from: stored.periodFrom, to: stored.periodTo }
  const faults = after ? periodFaults(after, period) : [row ? otherAncestor : unknownRubric]
  if (!after || faults.length > 0) throw new ProblemError("invalid", { faults })
  const rows = await db.selectFrom("assessments").select("id").where("cycle", "=", cycle).orderBy("id").execute()
  const units: Loaded[] = []
  for (const { id } of rows) units.push(await loadAssessment(db, id))
  units.sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
  return { cycle: stored, before: await rubricByDigest(db, stored.digest), after, units }
}

const unknownRubric: ProblemFault = { at: "digest", zh: "没有这个评分细则", en: "There is no such rubric" }
const otherAncestor: ProblemFault = {
  at: "digest",
  zh: "勘误稿须由本年度正在使用的细则起草",
  en: "A corrigendum is drafted from the rubric that the year runs under",
}
