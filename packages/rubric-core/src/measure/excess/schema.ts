import { z } from "zod"
import type { ExcessMeasure } from "../../rubric/measure.ts"
import { operand, threshold } from "../../schema/parts.ts"

export const excessSchema = z.strictObject({
  kind: z.literal("excess"),
  of: operand,
  above: threshold,
}) satisfies z.ZodType<ExcessMeasure>
