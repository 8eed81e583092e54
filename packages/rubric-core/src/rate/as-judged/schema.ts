import { z } from "zod"
import type { JudgedRate } from "../../rubric/rate.ts"

export const asJudgedSchema = z.strictObject({ kind: z.literal("asJudged") }) satisfies z.ZodType<JudgedRate>
