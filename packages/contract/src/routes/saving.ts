import { z } from "zod"
import { answer, answerBody } from "./assessments.ts"
import { id, time } from "./values.ts"

/** Problem details (RFC 9457) within an answer. */
const problem = z.looseObject({ status: z.int(), code: z.string(), zh: z.string(), en: z.string() })

/** What became of one answer of a batch: 200 with what is saved, 412 with what somebody else saved, or the problem. */
export const outcome = z.object({
  criterion: id,
  status: z.int(),
  answer: answer.optional(),
  problem: problem.optional(),
})

/** One change of what a layer says of one criterion, out of the audit. */
export const pastChange = z.object({
  /** Its place in the assessment's audit. */
  sequence: z.int().min(1),
  /** `carry`: brought over to the corrected rubric. */
  action: z.enum(["answer", "restore", "carry", "mark", "takeMarkBack", "settle", "adjust", "takeBackAdjustment"]),
  at: time,
  by: z.string(),
  /** The version that it made; of answers only. */
  version: z.int().min(1).optional(),
  /** The version that it brought back. */
  restored: z.int().min(1).optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})

export const savingRoutes = {
  /** Many answers of one assessment at once, each judged by itself; `ifMatch` is the entity tag that If-Match would carry. */
  "PUT /assessments/{assessment}/answers": {
    body: z.strictObject({
      answers: z
        .array(answerBody.extend({ criterion: id, ifMatch: z.string().max(64) }))
        .min(1)
        .max(200),
    }),
    response: z.object({ epoch: z.string(), outcomes: z.array(outcome) }),
  },
  /** Saves an older version once more, as a new one. */
  "PUT /assessments/{assessment}/answers/{criterion}/restored": {
    body: z.strictObject({ version: z.int().min(1) }),
    ifMatch: true,
    response: answer,
  },
  /** Every change, the oldest first: of the answer (self), of the marks that the person may see (verified), of the adjustment (decided). */
  "GET /assessments/{assessment}/history/{layer}/{criterion}": {
    response: z.object({ changes: z.array(pastChange) }),
  },
} as const
