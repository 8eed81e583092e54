import { z } from "zod"
import type { PeriodsMeasure } from "../../rubric/measure.ts"
import { comparison, id } from "../../schema/parts.ts"

export const periodsSchema = z.strictObject({
  kind: z.literal("periods"),
  fact: id,
  is: comparison,
}) satisfies z.ZodType<PeriodsMeasure>
