import type { Layer, ResponseOf, State } from "@plumbline/contract"
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

/** One layer's sheet: as it was frozen, or as it is now. */
export async function layerSheet(db: Kysely<Tables>, loaded: Loaded, layer: Layer): Promise<SheetAnswer> {
  if (frozenIn[layer].includes(loaded.standing.state)) {
    const step = await db
      .selectFrom("steps")
      .select("sheet")
      .where("assessment", "=", loaded.id)
      .where("layer", "=", layer)
      .orderBy("sequence", "desc")
      .limit(1)
      .executeTakeFirst()
    if (step?.sheet) return { layer, frozen: true, sheet: JSON.parse(step.sheet) }
  }
  return { layer, frozen: false, sheet: { ...sheetJson(await sheetOf(db, loaded, layer)) } }
}
