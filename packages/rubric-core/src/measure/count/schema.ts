import { z } from "zod"
import type { CountMeasure } from "../../rubric/measure.ts"
import { id } from "../../schema/parts.ts"

export const countSchema = z.strictObject({
  kind: z.literal("count"),
  fact: id,
  free: z.int().min(0).max(999_999_999).exactOptional(),
}) satisfies z.ZodType<CountMeasure>
