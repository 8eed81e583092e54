import { z } from "zod"
import type { ComparisonMeasure } from "../../rubric/measure.ts"
import { comparison, operand } from "../../schema/parts.ts"

export const comparisonSchema = z.strictObject({
  kind: z.literal("comparison"),
  of: operand,
  is: comparison,
}) satisfies z.ZodType<ComparisonMeasure>
