import { centreOnly } from "../people/standing.ts"
import { sealOver } from "../audit/seals.ts"
import { proveAudit } from "../audit/verify.ts"
import { cycleById } from "../cycles/queries.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { digitsOf, lastPublishing, sheetsOf } from "./find.ts"
import { countProof } from "./tries.ts"

export const proofHandlers: Pick<
  Handlers,
  "GET /audit/proof" | "GET /cycles/{cycle}/seal" | "GET /proof/{fingerprint}"
> = {
  "GET /audit/proof": async ({ person }, { database: { reads } }) => {
    centreOnly(person)
    const last = await sealOver(reads)
    return { body: { ...(await proveAudit(reads)), ...(last && { last }) } }
  },

  "GET /cycles/{cycle}/seal": async ({ params }, { database: { reads } }) => {
    if (!(await cycleById(reads, params.cycle))) throw new ProblemError("notFound")
    const published = await lastPublishing(reads, params.cycle)
    const seal = published === undefined ? undefined : await sealOver(reads, published)
    return { body: { ...(seal && { seal }) } }
  },

  "GET /proof/{fingerprint}": async ({ person, params }, { database, now }) => {
    const digits = digitsOf(params.fingerprint)
    if (digits === undefined) {
      const zh = "指纹为64位，或前12位，由数字和字母a至f组成"
      const en = "A fingerprint has 64 digits, or its first 12: numbers and letters a to f"
      throw new ProblemError("invalid", { faults: [{ at: "fingerprint", zh, en }] })
    }
    if (!(await database.writes.run((db) => countProof(db, person.id, now())))) throw new ProblemError("tooMany")
    return { body: { sheets: await sheetsOf(database.reads, digits, person) } }
  },
}
