import { z } from "zod"
import type { ShortfallMeasure } from "../../rubric/measure.ts"
import { operand, threshold } from "../../schema/parts.ts"

export const shortfallSchema = z.strictObject({
  kind: z.literal("shortfall"),
  of: operand,
  below: threshold,
}) satisfies z.ZodType<ShortfallMeasure>
