import { z } from "zod"
import { id, time } from "./values.ts"

/** Something of an assessment changed: what to read again. Never what it is now: reading it asks for permission. */
export const assessmentEvent = z.object({
  /** Its place in the assessment's audit, by which a stream goes on after a break. */
  sequence: z.int(),
  at: time,
  kind: z.enum(["answer", "mark", "adjustment", "assessment"]),
  /** Of the first three. */
  criterion: id.optional(),
})

/** Somebody who has a criterion open to change it, as of the last half minute. */
export const present = z.object({ person: id, name: z.string(), criterion: id })

/** An assessment of the cycle changed in a way that the person may see. */
export const cycleEvent = z.object({ assessment: id, at: time })

const stream = "text/event-stream"

export const eventRoutes = {
  /**
   * Server-sent events: `ready` once, `change` with an assessmentEvent, `presence` with everybody who is at work. Last-Event-ID
   * goes on where a stream broke off.
   */
  "GET /assessments/{assessment}/events": { file: stream, response: assessmentEvent },
  /** Server-sent events: `ready` once, `change` with a cycleEvent, `reset` where all is to be read again. */
  "GET /cycles/{cycle}/events": { file: stream, response: cycleEvent },
  /** Says that one is at work on a criterion, for half a minute; without one, that one is no more. */
  "PUT /assessments/{assessment}/presence": {
    body: z.strictObject({ criterion: id.optional() }),
    response: z.object({ present: z.array(present) }),
  },
} as const
