import { z } from "zod"
import type { EachRate } from "../../rubric/rate.ts"
import { decimalPoints, quantity } from "../../schema/parts.ts"

export const eachSchema = z.strictObject({
  kind: z.literal("each"),
  points: decimalPoints,
  per: quantity.refine((per) => /[1-9]/.test(per.split("/")[0] ?? ""), "a unit cannot be nothing").exactOptional(),
  partial: z.enum(["up", "down", "exact"]).exactOptional(),
  first: decimalPoints.exactOptional(),
}) satisfies z.ZodType<EachRate>
