import { z } from "zod"
import { windowNames } from "../assessment/deadlines.ts"
import { layers } from "../assessment/may.ts"
import { states } from "../assessment/states.ts"
import { countyParts, roles } from "../people/person.ts"

/** UTC, ISO 8601. */
export const time = z.iso.datetime()
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_.-]+$/)
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
/** A decimal string with at most three decimals. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d{1,3})?$/)
export const role = z.enum(roles)
export const part = z.enum(countyParts)
export const state = z.enum(states)
export const layer = z.enum(layers)
export const windowName = z.enum(windowNames)
export const reason = z.string().trim().min(1).max(2000)

export const factValue = z.union([
  z.boolean(),
  z.number(),
  z.string().max(64),
  z.array(z.number()).max(400).readonly(),
  z.strictObject({ part: z.number(), whole: z.number() }),
])
/** What a draft may hold besides: months and sides that are not known yet. */
export const draftValue = z.union([
  factValue,
  z.array(z.number().nullable()).max(400).readonly(),
  z.strictObject({ part: z.number().nullable().optional(), whole: z.number().nullable().optional() }),
])

/** The edge form of a score sheet, as rubric-core prints it; more keys may follow. */
export const sheet = z.looseObject({
  rubric: z.string(),
  digest: fingerprint,
  fingerprint,
  complete: z.boolean(),
  open: z.array(z.string()).readonly(),
  vetoed: z.array(z.string()).readonly(),
  total: decimal,
  attainable: decimal,
  printed: decimal.optional(),
  sections: z.record(z.string(), decimal).readonly(),
  items: z.record(z.string(), decimal).readonly(),
  criteria: z.record(z.string(), decimal).readonly(),
})
