import { z } from "zod"
import type { JudgedMeasure } from "../../rubric/measure.ts"
import { id } from "../../schema/parts.ts"

export const judgedSchema = z.strictObject({ kind: z.literal("judged"), fact: id }) satisfies z.ZodType<JudgedMeasure>
