import { type Action, type Layer, layers } from "@plumbline/contract"
import { loadFor } from "../assessments/load.ts"
import { remembered } from "../database/memory.ts"
import { type Handlers, StoredJson } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { layerSheet } from "./frozen.ts"

/** What one must be allowed in order to read a layer. */
export const readingOf: Record<Layer, Action> = { self: "read", verified: "readVerified", decided: "readDecided" }

export const sheetHandlers: Pick<Handlers, "GET /assessments/{assessment}/sheets/{layer}"> = {
  "GET /assessments/{assessment}/sheets/{layer}": async ({ person, params }, { database }) => {
    const layer = layerNamed(params.layer)
    const loaded = await loadFor(database.reads, params.assessment, person, readingOf[layer])
    const { reads } = database
    const text = await remembered(reads, `sheet ${loaded.id} ${layer} ${person.id}`, async () =>
      JSON.stringify(await layerSheet(reads, loaded, layer, person)),
    )
    return { body: new StoredJson(text) }
  },
}

/** The layer of a path. */
export function layerNamed(name: string): Layer {
  const layer = layers.find((one) => one === name)
  if (!layer) throw new ProblemError("notFound")
  return layer
}
