import { z } from "zod"
import type { RankMeasure } from "../../rubric/measure.ts"
import { id } from "../../schema/parts.ts"

export const rankSchema = z.strictObject({ kind: z.literal("rank"), fact: id }) satisfies z.ZodType<RankMeasure>
