import { z } from "zod"
import type { OnceRate } from "../../rubric/rate.ts"
import { ratePoints } from "../../schema/parts.ts"

export const onceSchema = z.strictObject({ kind: z.literal("once"), points: ratePoints }) satisfies z.ZodType<OnceRate>
