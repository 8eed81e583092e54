import { z } from "zod"
import type { Comparison, Operand, Quantity, RatioOperand, Threshold, ValueOperand } from "../rubric/quantity.ts"
import type { Span, Words } from "../rubric/words.ts"

/** Ids are opaque; they never begin like the names that every JavaScript object already has. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u, "an id is letters, digits, dots, dashes and underscores")
  .refine((text) => !(text in Object.prototype), "this name is taken by the language")

export const text = z
  .string()
  .min(1)
  .refine((string) => !/\p{Surrogate}/u.test(string), "the text holds half a character")

export const words: z.ZodType<Words> = z.strictObject({ zh: text, en: text })

export const span: z.ZodType<Span> = z.tuple([z.int().min(0), z.int().min(1)])

/** At most 999999.999 points. */
export const decimalPoints = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,5})(?:\.\d{1,3})?$/, 'points are a decimal string of at most three decimals, such as "2.5"')

export const ratePoints = z.union([z.literal("base"), decimalPoints])

export const quantity: z.ZodType<Quantity> = z
  .string()
  .regex(
    /^(?:(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?%?|(?:0|[1-9]\d{0,8})\/[1-9]\d{0,8})$/,
    'a number of a rule is a string such as "10", "0.5", "80%" or "2/3"',
  )

export const valueOperand = z.strictObject({
  kind: z.literal("value"),
  fact: id,
  over: z.enum(["eachPeriod", "total", "average"]).exactOptional(),
  side: z.enum(["part", "whole"]).exactOptional(),
}) satisfies z.ZodType<ValueOperand>

export const ratioOperand = z.strictObject({
  kind: z.literal("ratio"),
  fact: id,
  whenNone: z.enum(["zero", "full", "exempt"]),
}) satisfies z.ZodType<RatioOperand>

export const operand: z.ZodType<Operand> = z.union([valueOperand, ratioOperand])
export const threshold: z.ZodType<Threshold> = z.union([quantity, operand])

export const comparisonShape = {
  lt: threshold.exactOptional(),
  le: threshold.exactOptional(),
  gt: threshold.exactOptional(),
  ge: threshold.exactOptional(),
  eq: threshold.exactOptional(),
  ne: threshold.exactOptional(),
}

export const comparison: z.ZodType<Comparison> = z
  .strictObject(comparisonShape)
  .refine((relations) => Object.keys(relations).length > 0, "a comparison names at least one relation")
