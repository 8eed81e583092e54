import { type Layer, may, type Person, type ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { isFrozenIn } from "../sheets/frozen.ts"
import { readingOf } from "../sheets/routes.ts"

type ProvenSheet = ResponseOf<"GET /proof/{fingerprint}">["sheets"][number]

/** Twelve digits are printed as the short form; fewer could be anybody's. */
const shortest = 12
const longest = 64
const most = 20

/** The hex digits of a fingerprint as it was typed or scanned, in any spacing; nothing where it cannot be one. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.replace(/[\s\-·.:]/g, "").toLowerCase()
  const isOne = /^[0-9a-f]+$/.test(digits) && digits.length >= shortest && digits.length <= longest
  return isOne ? digits : undefined
}

/** The frozen sheets of a fingerprint that a person may read; of the others nothing is told, not even that they are there. */
export async function sheetsOf(db: Kysely<Tables>, digits: string, person: Person): Promise<ProvenSheet[]> {
  const steps = await db
    .selectFrom("steps")
    .select(["assessment", "layer", "fingerprint", "at", "sheet"])
    .where("fingerprint", ">=", digits)
    // "g" comes after every hex digit.
    .where("fingerprint", "<", `${digits}g`)
    .orderBy("assessment")
    .orderBy("sequence", "desc")
    .limit(most * 10)
    .execute()
  const found = new Map<string, ProvenSheet>()
  for (const { assessment, layer: name, fingerprint, at, sheet } of steps) {
    const key = `${assessment} ${name}`
    if (found.has(key) || found.size === most || fingerprint === null || sheet === null) continue
    const loaded = await loadAssessment(db, assessment)
    // Steps were taken with a layer of the contract.
    const layer = name as Layer
    if (!may(person, readingOf[layer], loaded.standing).ok) continue
    const { total }: { total: string } = JSON.parse(sheet)
    const isLast = (await lastFingerprint(db, assessment, layer)) === fingerprint
    found.set(key, {
      assessment,
      unit: loaded.unit.name,
      cycle: loaded.cycle.name,
      layer,
      fingerprint,
      at,
      total,
      standing: isLast && isFrozenIn(layer, loaded.standing.state) ? "onRecord" : "superseded",
    })
  }
  return [...found.values()]
}

async function lastFingerprint(
  db: Kysely<Tables>,
  assessment: string,
  layer: Layer,
): Promise<string | null | undefined> {
  const last = await db
    .selectFrom("steps")
    .select("fingerprint")
    .where("assessment", "=", assessment)
    .where("layer", "=", layer)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  return last?.fingerprint
}

/** When a cycle was published last, in part or whole. */
export async function lastPublishing(db: Kysely<Tables>, cycle: string): Promise<string | undefined> {
  const step = await db
    .selectFrom("steps")
    .innerJoin("assessments", "assessments.id", "steps.assessment")
    .select("steps.at")
    .where("assessments.cycle", "=", cycle)
    .where("steps.action", "=", "publish")
    .orderBy("steps.at", "desc")
    .limit(1)
    .executeTakeFirst()
  return step?.at
}
