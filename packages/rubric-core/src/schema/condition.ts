import { z } from "zod"
import type { FactCondition, ProfileCondition, When } from "../rubric/condition.ts"
import { comparison, id, operand, text } from "./parts.ts"

export const profileCondition: z.ZodType<ProfileCondition> = z.strictObject({
  kind: z.array(id).min(1).exactOptional(),
  code: z.array(text).min(1).exactOptional(),
  fields: z.record(id, z.array(z.union([z.string(), z.boolean()])).min(1)).exactOptional(),
})

export const factCondition: z.ZodType<FactCondition> = z.union([
  z.strictObject({ fact: id, is: z.boolean() }),
  z.strictObject({ fact: id, level: z.array(id).min(1) }),
  z.strictObject({ value: operand, compare: comparison }),
  z.strictObject({
    get all() {
      return z.array(factCondition).min(1)
    },
  }),
  z.strictObject({
    get any() {
      return z.array(factCondition).min(1)
    },
  }),
  z.strictObject({
    get not() {
      return factCondition
    },
  }),
])

export const when: z.ZodType<When> = z.strictObject({
  profile: profileCondition.exactOptional(),
  facts: factCondition.exactOptional(),
})
