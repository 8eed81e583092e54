import { z } from "zod"
import type { Criterion, Item, Place, Rubric, Section } from "../rubric/rubric.ts"
import { clauseNode } from "./clause.ts"
import { factCondition } from "./condition.ts"
import { derivedFact, fact, factValue } from "./fact.ts"
import { decimalPoints, id, span, text, words } from "./parts.ts"

const criterion: z.ZodType<Criterion> = z.strictObject({
  id,
  number: text.max(20),
  words: text,
  basePoints: decimalPoints,
  start: z.enum(["full", "empty"]),
  facts: z.array(fact),
  asks: z
    .array(
      z.strictObject({
        ask: words,
        options: z.array(z.strictObject({ name: words, sets: z.record(id, factValue) })).min(2),
      }),
    )
    .exactOptional(),
  clauses: z.array(clauseNode),
  evidence: words.exactOptional(),
  from: z.array(id).exactOptional(),
})

const item: z.ZodType<Item> = z.strictObject({
  id,
  number: text.max(20),
  name: text,
  printed: decimalPoints.exactOptional(),
  criteria: z.array(criterion).min(1),
})

const section: z.ZodType<Section> = z.strictObject({
  id,
  name: text,
  printed: decimalPoints.exactOptional(),
  bonus: z.boolean().exactOptional(),
  items: z.array(item).min(1),
})

const place: z.ZodType<Place> = z.strictObject({
  section: id.exactOptional(),
  item: id.exactOptional(),
  criterion: id.exactOptional(),
  clause: id.exactOptional(),
  note: z.int().min(0).exactOptional(),
  span: span.exactOptional(),
})

/** The shape of a rubric; what its parts say of each other is checked by `references`. */
export const rubricSchema: z.ZodType<Rubric> = z.strictObject({
  format: z.literal(1),
  id,
  name: words,
  title: text,
  year: z.int().min(1900).max(9999),
  issuer: words,
  rounding: z.strictObject({ step: z.literal("0.001"), mode: z.literal("halfUp") }),
  kinds: z.array(z.strictObject({ id, name: words })).min(1),
  profileFields: z.array(z.strictObject({ id, name: words, type: z.enum(["yesNo", "text"]) })).exactOptional(),
  printed: decimalPoints.exactOptional(),
  sections: z.array(section).min(1),
  derived: z.array(derivedFact).exactOptional(),
  checks: z.array(z.strictObject({ id, when: factCondition, says: words })).exactOptional(),
  questions: z
    .array(
      z.strictObject({
        id,
        at: z.array(place).min(1),
        ask: words,
        candidates: z.array(words),
        chosen: z.int().min(0).exactOptional(),
      }),
    )
    .exactOptional(),
  notes: z.array(text).exactOptional(),
  grades: z
    .array(z.strictObject({ id, name: words, atLeast: decimalPoints }))
    .min(1)
    .exactOptional(),
  follows: id.exactOptional(),
})
