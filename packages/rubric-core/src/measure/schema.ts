import { z } from "zod"
import type { Measure } from "../rubric/measure.ts"
import { choiceSchema } from "./choice/schema.ts"
import { comparisonSchema } from "./comparison/schema.ts"
import { countSchema } from "./count/schema.ts"
import { excessSchema } from "./excess/schema.ts"
import { judgedSchema } from "./judged/schema.ts"
import { periodsSchema } from "./periods/schema.ts"
import { rankSchema } from "./rank/schema.ts"
import { ratioSchema } from "./ratio/schema.ts"
import { shortfallSchema } from "./shortfall/schema.ts"
import { valueSchema } from "./value/schema.ts"
import { yesSchema } from "./yes/schema.ts"

/** The shape of each kind of measure. */
export const measureSchema: z.ZodType<Measure> = z.discriminatedUnion("kind", [
  yesSchema,
  countSchema,
  shortfallSchema,
  excessSchema,
  comparisonSchema,
  periodsSchema,
  valueSchema,
  ratioSchema,
  rankSchema,
  choiceSchema,
  judgedSchema,
])
