import { z } from "zod"
import { rubricLine } from "./cycles.ts"
import { fingerprint, id, time } from "./values.ts"

/** Chosen by people, as rubric-core takes it; what it must be is checked with the rubric. */
const rubricId = z.string().min(1).max(100)
const year = z.int().min(1900).max(9999)

/** Something to say about a draft, in both languages; `at` names its place by ids (section, item, criterion, clause). */
const said = { at: z.record(z.string(), z.unknown()), zh: z.string(), en: z.string() } as const

/** Why a draft cannot be published as it is. */
export const draftFault = z.object({ path: z.string(), ...said })
/** What the rubric's lint says. An error keeps a draft from being published, the rest is to be acknowledged. */
export const draftFinding = z.object({ code: z.string(), severity: z.enum(["error", "warning", "question"]), ...said })

export const draftLine = z.object({
  id,
  title: z.string(),
  year: z.int(),
  version: z.int().min(1),
  changedAt: time,
  changedBy: z.string(),
  /** The rubric that it was drafted from. */
  ancestor: rubricLine.optional(),
  /** Put away; it can be brought back. */
  discardedAt: time.optional(),
  /** The digest under which it was published; nothing of it changes any more. */
  published: fingerprint.optional(),
})

/** The rubric as far as it is written: texts and lists may still be empty, and rules may not fit each other yet. */
const unfinished = z.looseObject({ format: z.literal(1), id: z.string() })

export const draft = draftLine.extend({
  /** The first half of the entity tag that If-Match carries. */
  epoch: z.string(),
  rubric: unfinished,
  /** That of the rubric as it is now, finished or not. */
  digest: fingerprint,
  faults: z.array(draftFault),
  findings: z.array(draftFinding),
  /** Over all findings that are no errors: whoever publishes says with it which ones were seen. */
  findingsDigest: fingerprint,
})

export const draftVersion = z.object({
  version: z.int().min(1),
  at: time,
  by: z.string(),
  digest: fingerprint,
  /** The version that it brought back. */
  restored: z.int().min(1).optional(),
})

const newDraft = z.discriminatedUnion("from", [
  /** Next year's draft of a published rubric; each criterion names the one that it came from. */
  z.strictObject({ from: z.literal("rubric"), digest: fingerprint, year: year.optional(), id: rubricId.optional() }),
  z.strictObject({ from: z.literal("nothing"), title: z.string().trim().min(1).max(200), year, id: rubricId }),
  /** The text of a form: lines, a table from the clipboard, or a table as Word saves it as text. */
  z.strictObject({ from: z.literal("form"), text: z.string().min(1).max(60_000), year, id: rubricId }),
])

export const draftRoutes = {
  /** The newest change first; those put away and those published among them. */
  "GET /drafts": { response: z.object({ epoch: z.string(), drafts: z.array(draftLine) }) },
  "POST /drafts": { body: newDraft, response: draft },
  "GET /drafts/{draft}": { response: draft },
  /** The whole rubric. If-Match as for answers; what changes nothing makes no version. */
  "PUT /drafts/{draft}": { body: z.strictObject({ rubric: unfinished }), ifMatch: true, response: draft },
  /** Puts a draft away. */
  "DELETE /drafts/{draft}": { ifMatch: true, response: draftLine },
  /** Brings back a draft that was put away. */
  "POST /drafts/{draft}/recover": { response: draftLine },
  /** The newest first. */
  "GET /drafts/{draft}/versions": { response: z.object({ versions: z.array(draftVersion) }) },
  "GET /drafts/{draft}/versions/{version}": { response: draftVersion.extend({ rubric: unfinished }) },
  /** Saves an older version once more, as a new one. */
  "PUT /drafts/{draft}/restored": {
    body: z.strictObject({ version: z.int().min(1) }),
    ifMatch: true,
    response: draft,
  },
  /** From then on nothing can change it. Carries the digests of the rubric and of the findings that the person saw. */
  "POST /drafts/{draft}/publish": {
    body: z.strictObject({ digest: fingerprint, findings: fingerprint }),
    response: rubricLine,
  },
} as const
