import type { Layer, Person, ResponseOf, State } from "@plumbline/contract"
import { sheetJson } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
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

/** A layer's sheet as its last step froze it, where the layer no longer moves: never computed anew. */
export async function frozenSheet(
  db: Kysely<Tables>,
  { id, standing }: Loaded,
  layer: Layer,
): Promise<SheetAnswer["sheet"] | undefined> {
  if (!frozenIn[layer].includes(standing.state)) return undefined
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
