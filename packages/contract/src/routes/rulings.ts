import { z } from "zod"
import { id, time } from "./values.ts"

const words = z.string().trim().min(1).max(4000)

/**
 * What the centre answered to a question about the words of a published rubric (口径): outside its digest, shown beside the words
 * to everyone. A question without an answer is seen by the centre and by whoever asked.
 */
export const ruling = z.object({
  id,
  criterion: id,
  /** The printed number. */
  number: z.string(),
  question: z.string(),
  /** Who asked; told to the centre and to the asker's own unit alone. */
  askedBy: z.string().optional(),
  askedAt: time,
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: time.optional(),
})

const rulings = z.object({ rulings: z.array(ruling) })

export const rulingRoutes = {
  "GET /rubrics/{digest}/rulings": { response: rulings },
  /** Asks about one criterion; an administrator may answer in the same breath. */
  "POST /rubrics/{digest}/rulings": {
    body: z.strictObject({ criterion: id, question: words, answer: words.optional() }),
    response: ruling,
  },
  "PUT /rulings/{ruling}/answer": { body: z.strictObject({ answer: words }), response: ruling },
} as const
