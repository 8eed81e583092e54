import { z } from "zod"
import type { TableRate } from "../../rubric/rate.ts"
import { id, ratePoints } from "../../schema/parts.ts"

export const tableSchema = z.strictObject({
  kind: z.literal("table"),
  points: z.record(id, ratePoints),
}) satisfies z.ZodType<TableRate>
