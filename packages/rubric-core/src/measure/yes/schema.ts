import { z } from "zod"
import type { YesMeasure } from "../../rubric/measure.ts"
import { id } from "../../schema/parts.ts"

export const yesSchema = z.strictObject({ kind: z.literal("yes"), fact: id }) satisfies z.ZodType<YesMeasure>
