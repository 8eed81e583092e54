import { z } from "zod"
import { decimal, fingerprint, id, state, time, windowName } from "./values.ts"

/** A month, as "2018-01". */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** What a year's round is run by. The windows end with a day in Asia/Shanghai, whatever moment of that day is sent. */
const settings = {
  fillingEnds: time.optional(),
  reviewEnds: time.optional(),
  appealEnds: time.optional(),
  /** Reviewers do not see each other's marks. */
  blind: z.boolean(),
  /** Every unit needs a second person (审核人), who alone submits. */
  needsConfirmer: z.boolean(),
  /** What is said wherever files are taken: that nothing classified (涉密) may be among them. */
  classifiedNotice: z.string().trim().min(1).max(500),
} as const

const cycleName = z.string().trim().min(1).max(64)

/** One year's round: a published rubric, the months it covers, and until when units may fill in. */
export const cycle = z.object({
  id,
  name: z.string(),
  year: z.int(),
  rubric: z.object({ id: z.string(), digest: fingerprint, title: z.string() }),
  /** First and last month of the assessment's period, both included. */
  period: z.object({ from: month, to: month }),
  ...settings,
  closedAt: time.optional(),
})

/** Replaces all settings of a running year; a deadline that is left out is lifted. */
export const cycleSettings = z.strictObject({ name: cycleName, ...settings })

export const newCycle = z.strictObject({
  name: cycleName,
  year: z.int().min(2000).max(2100),
  digest: fingerprint,
  period: z.strictObject({ from: month, to: month }),
  ...z.object(settings).partial().shape,
  units: z.array(id).min(1).max(1000),
})

export const layerSummary = z.object({ total: decimal, complete: z.boolean(), fingerprint })

/** One line of the year's board. Layers that the person may not see are not there. */
export const boardRow = z.object({
  assessment: id,
  unit: z.object({ id, code: z.string(), name: z.string(), kind: z.string() }),
  state,
  /** Criteria that are complete, of all. */
  answered: z.int(),
  criteria: z.int(),
  marked: z.int(),
  reviewers: z.array(z.object({ person: id, name: z.string(), lead: z.boolean() })),
  /** Questions and remarks that nobody has closed; left out where there are none. */
  openRemarks: z.int().min(1).optional(),
  changedAt: time.optional(),
  /** The windows of this unit, extensions included. */
  deadlines: z.partialRecord(windowName, time),
  self: layerSummary.optional(),
  verified: layerSummary.optional(),
  decided: layerSummary.optional(),
  /** 1, 2, 2, 4: only when every unit of the cycle is decided or published. */
  rank: z.int().optional(),
})

export const rubricLine = z.object({
  digest: fingerprint,
  id: z.string(),
  title: z.string(),
  year: z.int(),
  /** The digest of the rubric that it was drafted from. */
  ancestor: fingerprint.optional(),
})

export const cycleRoutes = {
  "GET /rubrics": { response: z.object({ rubrics: z.array(rubricLine) }) },
  /** The stored bytes of the rubric: immutable, so it may be cached for ever. */
  "GET /rubrics/{digest}": { response: z.looseObject({ format: z.literal(1), id: z.string() }) },
  "GET /cycles": { response: z.object({ cycles: z.array(cycle) }) },
  "POST /cycles": { body: newCycle, response: cycle },
  "GET /cycles/{cycle}": { response: cycle },
  "PUT /cycles/{cycle}": { body: cycleSettings, response: cycle },
  /** More units for a year that is running, each with a draft of its own. */
  "POST /cycles/{cycle}/units": {
    body: z.strictObject({ units: z.array(id).min(1).max(1000) }),
    response: z.object({ assessments: z.array(z.object({ assessment: id, unit: id })) }),
  },
  /** A zip of everything of the year, for administrators and auditors; it streams, so it is linked to rather than requested. */
  "GET /cycles/{cycle}/archive": { file: "application/zip", response: z.string() },
  "GET /cycles/{cycle}/board": { response: z.object({ cycle, rows: z.array(boardRow) }) },
  /** For the cycle: every decided assessment, with the fingerprint that the person saw; the others are named exceptions. */
  "POST /cycles/{cycle}/publish": {
    body: z.strictObject({ fingerprints: z.record(z.string(), fingerprint), exceptions: z.array(id).max(1000) }),
    response: z.object({ published: z.array(id) }),
  },
  /** Every published assessment is closed; the others are named exceptions, and nothing of the year changes any more. */
  "POST /cycles/{cycle}/close": {
    body: z.strictObject({ exceptions: z.array(id).max(1000) }),
    response: z.object({ closed: z.array(id) }),
  },
} as const
