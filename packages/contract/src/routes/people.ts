import { z } from "zod"
import { id, part, role } from "./values.ts"

export const person = z.object({
  id,
  username: z.string(),
  name: z.string(),
  role,
  unit: id.optional(),
  part: part.optional(),
  disabledAt: z.string().optional(),
  mustChangePassword: z.boolean().optional(),
  secondFactorSince: z.string().optional(),
  mustAddSecondFactor: z.boolean().optional(),
})

const password = z.string().min(10).max(128)

export const changedPerson = z.strictObject({
  name: z.string().trim().min(1).max(64),
  role,
  unit: id.optional(),
  part: part.optional(),
})

export const newPerson = changedPerson.extend({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,31}$/),
  password,
})

export const unit = z.object({
  id,
  code: z.string().min(1).max(32),
  name: z.string().min(1).max(64),
  kind: z.string().min(1).max(32),
  fields: z.record(z.string(), z.union([z.string(), z.boolean()])),
})

export const newUnit = unit.omit({ id: true }).partial({ fields: true }).strict()

export const peopleRoutes = {
  "GET /me": { response: person, beforePasswordChange: true, beforeSecondFactor: true },
  "PUT /me/password": {
    body: z.strictObject({ current: z.string().min(1).max(128), next: password }),
    response: person,
    beforePasswordChange: true,
    beforeSecondFactor: true,
    slow: true,
  },
  "GET /people": { response: z.object({ people: z.array(person) }) },
  "POST /people": { body: newPerson, response: person, slow: true },
  "PUT /people/{person}": { body: changedPerson, response: person },
  "PUT /people/{person}/password": { body: z.strictObject({ password }), response: person, slow: true },
  "POST /people/{person}/disable": { body: z.strictObject({ handOverTo: id.optional() }), response: person },
  "POST /people/{person}/enable": { response: person },
  "GET /units": { response: z.object({ units: z.array(unit) }) },
  "POST /units": { body: newUnit, response: unit },
} as const
