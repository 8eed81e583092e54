import type { Layer, Person, ResponseOf, State } from "@plumbline/contract"
import { sheetJson } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { createHash } from "node:crypto"
import type { Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { sheetOf } from "./inputs.ts"

type SheetAnswer = ResponseOf<"GET /assessments/{assessment}/sheets/{layer}">

/** From which state on a layer no longer moves. */
const frozenIn: Record<Layer, readonly State[]> = {
  self: ["submitted", "inReview", "verified", "decided", "published", "appealed", "closed"],
  verified: ["verified", "decided", "published", "appealed", "closed"],
  decided: ["decided", "published", "closed"],
}

export function isFrozenIn(layer: Layer, state: State): boolean {
  return frozenIn[layer].includes(state)
}

/** SHA-256, in hex, of a sheet as the text that is stored. */
export function textDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

/** What a layer's frozen sheet was computed from, as JSON; null where an older version froze it. */
export async function frozenInput(db: Kysely<Tables>, assessment: string, layer: Layer): Promise<string | null> {
  const step = await db
    .selectFrom("steps")
    .select("input")
    .where("assessment", "=", assessment)
    .where("layer", "=", layer)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  return step?.input ?? null
}

/** A layer's sheet as its last step froze it, where the layer no longer moves: never computed anew. */
export async function frozenSheet(
  db: Kysely<Tables>,
  { id, standing }: Loaded,
  layer: Layer,
): Promise<SheetAnswer["sheet"] | undefined> {
  if (!isFrozenIn(layer, standing.state)) return undefined
  const step = await db
    .selectFrom("steps")
    .select("sheet")
    .where("assessment", "=", id)
    .where("layer", "=", layer)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  return step?.sheet ? JSON.parse(step.sheet) : undefined
}

/** One layer's sheet as a person may see it: as it was frozen, or as it is now. */
export async function layerSheet(
  db: Kysely<Tables>,
  loaded: Loaded,
  layer: Layer,
  viewer: Person,
): Promise<SheetAnswer> {
  const frozen = await frozenSheet(db, loaded, layer)
  if (frozen) return { layer, frozen: true, sheet: frozen }
  return { layer, frozen: false, sheet: { ...sheetJson(await sheetOf(db, loaded, layer, viewer)) } }
}
