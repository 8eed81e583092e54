import { z } from "zod"
import { decimal, fingerprint, id, layer, time } from "./values.ts"

/** A seal over all heads of the audit; published results print it. */
export const seal = z.object({ sequence: z.int().min(1), at: time, hash: fingerprint })

/** What was done to the audit, and the first row of a chain that shows it; the seals go by the name "seals". */
export const auditFault = z.object({
  kind: z.enum(["changed", "removed", "reordered", "head", "seal"]),
  chain: z.string(),
  sequence: z.int(),
})

/** The frozen sheet that a fingerprint is of. */
export const provenSheet = z.object({
  assessment: id,
  unit: z.string(),
  cycle: z.string(),
  layer,
  /** The whole fingerprint. */
  fingerprint,
  /** When it was frozen last. */
  at: time,
  total: decimal,
  /** `superseded` once the layer was opened again, or another sheet was frozen. */
  standing: z.enum(["onRecord", "superseded"]),
})

export const proofRoutes = {
  /** Recomputes the whole audit: every chain and every seal. */
  "GET /audit/proof": {
    response: z.object({
      chains: z.int(),
      events: z.int(),
      seals: z.int(),
      last: seal.optional(),
      faults: z.array(auditFault).readonly(),
    }),
  },
  /** The seal over all that led to the cycle's last publishing, which its results print; none before. */
  "GET /cycles/{cycle}/seal": { response: z.object({ seal: seal.optional() }) },
  /** A printed fingerprint, whole or its first 12 digits, in any spacing: the sheets that it is of, among those that the person may read. */
  "GET /proof/{fingerprint}": { response: z.object({ sheets: z.array(provenSheet) }) },
} as const
