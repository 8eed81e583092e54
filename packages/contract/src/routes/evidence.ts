import { z } from "zod"
import { fingerprint, id, time } from "./values.ts"

/** A file that stands behind an answer. Files arrive by the tus protocol at `/api/uploads` and are read at `…/file`. */
export const evidence = z.object({
  id,
  criterion: id,
  /** As the person named it, without folders. */
  name: z.string(),
  /** The media type, told by the content and never by the name. */
  type: z.string(),
  /** In bytes. */
  size: z.int().min(1),
  /** SHA-256 of the content. */
  hash: fingerprint,
  hasThumbnail: z.boolean(),
  by: z.string(),
  at: time,
  /** Attached by an administrator for the county (代录). */
  onBehalf: z.boolean(),
})

export const evidenceRoutes = {
  "GET /assessments/{assessment}/evidence": { response: z.object({ evidence: z.array(evidence) }) },
  /** Takes it off the answer; answers what was taken off. */
  "DELETE /assessments/{assessment}/evidence/{evidence}": { response: evidence },
} as const
