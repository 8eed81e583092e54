import { z } from "zod"
import type { ShareRate } from "../../rubric/rate.ts"
import { ratePoints } from "../../schema/parts.ts"

export const shareSchema = z.strictObject({ kind: z.literal("share"), of: ratePoints }) satisfies z.ZodType<ShareRate>
