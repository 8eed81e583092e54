import { z } from "zod"
import type { Rate } from "../rubric/rate.ts"
import { asJudgedSchema } from "./as-judged/schema.ts"
import { bandsSchema } from "./bands/schema.ts"
import { eachSchema } from "./each/schema.ts"
import { onceSchema } from "./once/schema.ts"
import { shareSchema } from "./share/schema.ts"
import { stepsSchema } from "./steps/schema.ts"
import { tableSchema } from "./table/schema.ts"

/** The shape of each kind of rate. */
export const rateSchema: z.ZodType<Rate> = z.discriminatedUnion("kind", [
  onceSchema,
  eachSchema,
  bandsSchema,
  tableSchema,
  shareSchema,
  stepsSchema,
  asJudgedSchema,
])
