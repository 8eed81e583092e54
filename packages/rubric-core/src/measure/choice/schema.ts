import { z } from "zod"
import type { ChoiceMeasure } from "../../rubric/measure.ts"
import { id } from "../../schema/parts.ts"

export const choiceSchema = z.strictObject({ kind: z.literal("choice"), fact: id }) satisfies z.ZodType<ChoiceMeasure>
