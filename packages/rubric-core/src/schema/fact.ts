import { z } from "zod"
import type { DerivedFact, Fact, FactValue } from "../rubric/fact.ts"
import { decimalPoints, id, text, words } from "./parts.ts"

const count = z.int().min(0).max(999_999_999)

const common = {
  id,
  name: words.exactOptional(),
  ask: words,
  hint: words.exactOptional(),
  unit: words.exactOptional(),
}

const describedLevel = z.strictObject({
  id,
  name: words,
  over: decimalPoints.exactOptional(),
  to: decimalPoints,
  means: words,
})

export const fact: z.ZodType<Fact> = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("yesNo"), yes: words, no: words }),
  z.strictObject({
    ...common,
    type: z.literal("count"),
    max: count.exactOptional(),
    list: z
      .array(z.strictObject({ id, name: words, kind: z.enum(["text", "date"]) }))
      .min(1)
      .exactOptional(),
  }),
  z.strictObject({ ...common, type: z.literal("amount"), unit: words }),
  z.strictObject({
    ...common,
    type: z.literal("series"),
    period: z.enum(["day", "week", "month", "quarter", "halfYear", "year"]),
    length: z.int().min(1).max(366),
  }),
  z.strictObject({ ...common, type: z.literal("partOfWhole"), part: words, whole: words }),
  z.strictObject({ ...common, type: z.literal("choice"), levels: z.array(z.strictObject({ id, name: words })).min(1) }),
  z.strictObject({
    ...common,
    type: z.literal("judged"),
    min: decimalPoints,
    max: decimalPoints,
    levels: z.array(describedLevel).min(1).exactOptional(),
  }),
])

export const derivedFact: z.ZodType<DerivedFact> = z.discriminatedUnion("type", [
  z.strictObject({ id, type: z.literal("sum"), of: z.array(id).min(1), name: words, unit: words.exactOptional() }),
  z.strictObject({ id, type: z.literal("ratio"), part: id, whole: id, name: words }),
])

/** The JSON of an answer, whatever its type; whether it fits its fact is checked against the fact. */
export const factValue: z.ZodType<FactValue> = z.union([
  z.boolean(),
  count,
  text,
  z.array(count),
  z.strictObject({ part: count, whole: count }),
])
