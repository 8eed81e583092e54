import { may } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadAssessment, permit } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { cycleById } from "../cycles/queries.ts"
import { seal } from "../audit/seals.ts"
import type { Tables } from "../database/tables.ts"
import { administratorsOnly } from "../people/standing.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"

/**
 * Publishes a cycle: every assessment that can be published now, each with the fingerprint that the person saw, and all
 * others named as exceptions, so that nothing is left out by accident.
 */
export async function publishCycle(
  db: Kysely<Tables>,
  { person, params, body }: Call<"POST /cycles/{cycle}/publish">,
  now: string,
): Promise<string[]> {
  administratorsOnly(person)
  if (!(await cycleById(db, params.cycle))) throw new ProblemError("notFound")
  const rows = await db.selectFrom("assessments").select("id").where("cycle", "=", params.cycle).orderBy("id").execute()
  const published: string[] = []
  const faults = Object.keys(body.fingerprints)
    .filter((id) => !rows.some((row) => row.id === id))
    .map((id) => ({ at: `fingerprints.${id}`, zh: "不属于本年度", en: "It is not of this cycle" }))
  for (const { id } of rows) {
    const seen = Object.hasOwn(body.fingerprints, id) ? body.fingerprints[id] : undefined
    const loaded = await loadAssessment(db, id)
    const { name } = loaded.unit
    if (seen !== undefined) {
      permit(person, "publish", loaded)
      await takeStep(db, loaded, { action: "publish", person, now, seen })
      published.push(id)
    } else if (!body.exceptions.includes(id) && !["published", "closed"].includes(loaded.standing.state)) {
      const ready = may(person, "publish", loaded.standing).ok
      faults.push({
        at: `exceptions.${id}`,
        zh: ready ? `${name}已核定但未列入公布，也未列为例外` : `${name}尚未核定，如不等待请列为例外`,
        en: ready
          ? `${name} is decided but neither published nor named`
          : `${name} is not decided; name it as an exception`,
      })
    }
  }
  if (published.length === 0 && faults.length === 0) {
    faults.push({ at: "fingerprints", zh: "没有可以公布的单位", en: "There is nothing to publish" })
  }
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  // Printed on what is published: from then on nobody can rewrite how it came about without being found.
  await seal(db, now)
  return published
}
