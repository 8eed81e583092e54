import { z } from "zod"
import type { StepsRate } from "../../rubric/rate.ts"
import { decimalPoints } from "../../schema/parts.ts"

export const stepsSchema = z.strictObject({
  kind: z.literal("steps"),
  first: decimalPoints,
  step: decimalPoints,
}) satisfies z.ZodType<StepsRate>
