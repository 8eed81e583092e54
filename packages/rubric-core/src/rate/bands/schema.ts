import { z } from "zod"
import type { BandsRate } from "../../rubric/rate.ts"
import { comparisonShape, ratePoints } from "../../schema/parts.ts"

const band = z
  .strictObject({ ...comparisonShape, points: ratePoints })
  .refine((relations) => Object.keys(relations).length > 1, "a band names at least one relation")

export const bandsSchema = z.strictObject({
  kind: z.literal("bands"),
  bands: z.array(band).min(1),
}) satisfies z.ZodType<BandsRate>
