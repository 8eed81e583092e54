import { z } from "zod"
import { rubricLine } from "./cycles.ts"
import { decimal, fingerprint, id, layer, reason, state, time } from "./values.ts"

const words = z.object({ zh: z.string(), en: z.string() })

/** Where a unit stands under one rubric; signed adjustments are left out, since they were given under one rubric alone. */
const standing = z.object({
  /** While criteria are open, of what is complete. */
  total: decimal,
  complete: z.boolean(),
  /** Only where every unit is complete under both rubrics. */
  place: z.int().min(1).optional(),
  grade: words.optional(),
})

/** What a corrigendum does to one unit of the year. */
const correctedUnit = z.object({
  assessment: id,
  unit: z.object({ id, code: z.string(), name: z.string() }),
  state,
  /** The layer that is scored anew: the last one that there is. */
  layer,
  /** The result is published: it stays what it is, under the rubric that it was published under. */
  stays: z.boolean(),
  before: standing,
  /** Not there where the new rubric cannot score such a unit. */
  after: standing.optional(),
  says: words,
  /** The criteria whose points differ (printed numbers before and after), the greatest difference first. */
  moves: z.array(
    z.object({
      before: z.array(z.string()),
      after: z.array(z.string()),
      was: decimal,
      is: decimal,
      says: words,
      because: z.array(words),
    }),
  ),
  /** Facts that were given and cannot be carried. */
  lost: z.array(z.object({ fact: z.string(), says: words })),
  /** What has to be put right first; nothing is applied while any unit is blocked. */
  blocked: z.array(words),
})

export const corrigendumPreview = z.object({
  before: rubricLine,
  after: rubricLine,
  units: z.array(correctedUnit),
  /** Over all of this and all that it was computed from. */
  preview: fingerprint,
})

/** A year's rubric that was corrected by a new one while the year was running. */
export const corrigendum = z.object({
  id,
  before: rubricLine,
  after: rubricLine,
  reason: z.string(),
  by: z.string(),
  at: time,
  /** The preview that was seen and applied. */
  preview: fingerprint,
})

export const corrigendumRoutes = {
  /** What it would change, before it is applied; changes nothing. The new rubric was drafted from the one of the year. */
  "POST /cycles/{cycle}/corrigendum/preview": {
    body: z.strictObject({ digest: fingerprint }),
    response: corrigendumPreview,
  },
  /** Applies what the preview showed; 409 with the present one's digest where anything has changed since. */
  "POST /cycles/{cycle}/corrigendum": {
    body: z.strictObject({ digest: fingerprint, reason, preview: fingerprint }),
    response: corrigendum,
  },
  /** The newest first. */
  "GET /cycles/{cycle}/corrigenda": { response: z.object({ corrigenda: z.array(corrigendum) }) },
} as const
