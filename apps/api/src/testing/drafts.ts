import type { Client } from "@plumbline/client"
import { type Draft, formatEtag } from "@plumbline/contract"
import { type Criterion, criterionById, digest, type Rubric } from "@plumbline/rubric-core"
import { bodyOf } from "./expect.ts"
import type { TestServer } from "./server.ts"
import { rubric } from "./year.ts"

type Year = { readonly year?: number }

/** Begins a draft from the rubric that ships. */
export function beginDraft(admin: Client, { year }: Year = {}): Promise<Draft> {
  const body = { from: "rubric", digest: digest(rubric), ...(year !== undefined && { year }) } as const
  return bodyOf(admin.request("POST /drafts", { body }))
}

/** Saves a draft over the version that was read. */
export async function saveDraft(server: TestServer, { id, epoch, version }: Draft, written: Rubric): Promise<Draft> {
  const admin = await server.signedIn("admin")
  const ifMatch = formatEtag(epoch, version)
  return bodyOf(
    admin.request("PUT /drafts/{draft}", { params: { draft: id }, ifMatch, body: { rubric: { ...written } } }),
  )
}

/** The rubric that a draft holds. */
export function rubricIn({ rubric: written }: { readonly rubric: Draft["rubric"] | Rubric }): Rubric {
  // The server answers with nothing else than its shape.
  return written as unknown as Rubric
}

/** What a draft holds, with one criterion written otherwise. */
export function withCriterion(
  { rubric: written }: { readonly rubric: Draft["rubric"] | Rubric },
  id: string,
  change: Partial<Criterion>,
): Rubric {
  const before = rubricIn({ rubric: written })
  return {
    ...before,
    sections: before.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((one) => (one.id === id ? { ...one, ...change } : one)),
      })),
    })),
  }
}

/** Publishes a draft as it was read, every finding seen. */
export function publishDraft(admin: Client, { id: draft, digest, findingsDigest: findings }: Draft) {
  return bodyOf(admin.request("POST /drafts/{draft}/publish", { params: { draft }, body: { digest, findings } }))
}

/** Publishes a correction of the rubric that ships, which gives 0.3 instead of 0.5 points for each local film of criterion 4. */
export async function publishCorrection(server: TestServer, admin: Client, change: Partial<Criterion> = {}) {
  const draft = await beginDraft(admin, { year: rubric.year })
  const text = JSON.stringify(criterionById(rubric, "c4"))
  const corrected: Criterion = JSON.parse(
    text.replaceAll('"points":"0.5"', '"points":"0.3"').replace("每部0.5分", "每部0.3分"),
  )
  return publishDraft(
    admin,
    await saveDraft(server, draft, withCriterion(draft, "c4", { ...corrected, ...change, from: ["c4"] })),
  )
}

/** The facts of criterion 4, of which the second may be given as often as told. */
export function filmsAtMost(max: number): Partial<Criterion> {
  const [joint, local] = criterionById(rubric, "c4")?.facts ?? []
  if (joint?.type !== "count" || local?.type !== "count") throw new Error("criterion 4 does not count films")
  return { facts: [joint, { ...local, max }] }
}
