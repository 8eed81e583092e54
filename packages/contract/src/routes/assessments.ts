import { z } from "zod"
import { takenBack } from "../assessment/verified.ts"
import { cycle } from "./cycles.ts"
import { unit } from "./people.ts"
import {
  decimal,
  draftValue,
  factValue,
  fingerprint,
  id,
  layer,
  reason,
  sheet,
  state,
  time,
  windowName,
} from "./values.ts"

export const answerBody = z.strictObject({
  facts: z.record(z.string(), draftValue),
  grounds: z.string().max(20_000),
  /** Rows behind a count, by fact: what its `list` columns ask. */
  lists: z.record(z.string(), z.array(z.record(z.string(), z.string().max(500))).max(1000)).optional(),
})

/** The county's whole answer to one criterion. An answer never saved has version 0. */
export const answer = answerBody.extend({
  criterion: id,
  version: z.int().min(0),
  changedAt: time.optional(),
  changedBy: z.string().optional(),
  /** Entered by an administrator for the county (代录). */
  onBehalf: z.boolean(),
  /** Told on saving: where the rows behind a count are not as many as the count, or lack a column. It warns, and refuses nothing. */
  listNotes: z.array(z.object({ fact: z.string(), zh: z.string(), en: z.string() })).optional(),
})

export const change = z.strictObject({ fact: z.string().max(128), value: factValue, reason })

export const markBody = z.strictObject({
  verdict: z.enum(["agreed", "changed"]),
  changes: z.array(change).max(100).readonly(),
  sawVersion: z.int().min(0),
})

/** One reviewer's word on one criterion; `settled` marks are the lead's settlement of a difference. */
export const mark = markBody.extend({
  criterion: id,
  reviewer: id,
  reviewerName: z.string(),
  version: z.int().min(0),
  settled: z.boolean(),
  /** −1 once it was taken back: the row stays, so that its version never starts again. */
  sawVersion: z.int().min(takenBack),
  changedAt: time,
})

export const adjustmentBody = z.strictObject({ points: decimal, reason })
export const adjustment = adjustmentBody.extend({
  criterion: id,
  /** The printed number, the key of the score's `adjustments`. */
  number: z.string(),
  version: z.int().min(0),
  by: z.string(),
  changedAt: time,
})

/** A question or word about one criterion, among them those that return an assessment. */
export const remark = z.object({
  id,
  criterion: id.optional(),
  text: z.string(),
  by: z.string(),
  /** Who that is, for two people may have one name. */
  byPerson: id,
  at: time,
  /** The remark that this one answers. */
  replyTo: id.optional(),
  closedBy: z.string().optional(),
  closedAt: time.optional(),
})

/** A step that was taken, with the sheet it froze. */
export const step = z.object({
  action: z.string(),
  from: state,
  to: state,
  by: z.string(),
  at: time,
  /** Only of a layer that the person may read. */
  fingerprint: fingerprint.optional(),
  /** Why a publish was withdrawn. */
  reason: reason.optional(),
  /** Taken by an administrator for the county (代录). */
  onBehalf: z.boolean().optional(),
})

/** What a county objects to, by criterion. The answer is the county's to read once the new decision is published. */
export const appeal = z.object({
  id,
  criterion: id,
  /** The printed number. */
  number: z.string(),
  text: z.string(),
  by: z.string(),
  at: time,
  onBehalf: z.boolean(),
  verdict: z.enum(["upheld", "rejected"]).optional(),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: time.optional(),
})
const appeals = z.object({ appeals: z.array(appeal) })

/** A later end of one window, for one unit. */
export const extension = z.object({ window: windowName, ends: time, reason, by: z.string(), at: time })

export const assessment = z.object({
  id,
  cycle,
  unit,
  state,
  hasConfirmer: z.boolean(),
  /** The windows of this unit: those of the cycle, or later ones by extension. */
  deadlines: z.partialRecord(windowName, time),
  extensions: z.array(extension),
  reviewers: z.array(z.object({ person: id, name: z.string(), lead: z.boolean() })),
  steps: z.array(step),
  remarks: z.array(remark),
})

const seen = z.strictObject({ fingerprint })
const taken = z.object({ state, fingerprint })

export const assessmentRoutes = {
  /** Asks or answers; an answer (`replyTo`) is about the criterion of its question. */
  "POST /assessments/{assessment}/remarks": {
    body: z.strictObject({
      criterion: id.optional(),
      text: z.string().trim().min(1).max(4000),
      replyTo: id.optional(),
    }),
    response: remark,
  },
  "POST /assessments/{assessment}/remarks/{remark}/close": { response: remark },
  "GET /assessments/{assessment}": { response: assessment },
  /** One for each criterion of the rubric, in its order. */
  "GET /assessments/{assessment}/answers": { response: z.object({ epoch: z.string(), answers: z.array(answer) }) },
  "GET /assessments/{assessment}/answers/{criterion}": { response: answer },
  /** If-Match: `"<epoch>.<version>"`; 412 carries the current answer. */
  "PUT /assessments/{assessment}/answers/{criterion}": { body: answerBody, ifMatch: true, response: answer },
  "GET /assessments/{assessment}/sheets/{layer}": { response: z.object({ layer, frozen: z.boolean(), sheet }) },
  "GET /assessments/{assessment}/marks": { response: z.object({ epoch: z.string(), marks: z.array(mark) }) },
  /** Where reviewers differ and the lead has not settled it yet. */
  "GET /assessments/{assessment}/differences": {
    response: z.object({ differences: z.array(z.object({ criterion: id, number: z.string(), marks: z.array(mark) })) }),
  },
  /** The reviewer's own mark. */
  "PUT /assessments/{assessment}/marks/{criterion}": { body: markBody, ifMatch: true, response: mark },
  /** Takes the reviewer's own mark back. */
  "DELETE /assessments/{assessment}/marks/{criterion}": { ifMatch: true, response: mark },
  /** One key agrees the rest: every criterion that the reviewer has not marked on its current answer. */
  "POST /assessments/{assessment}/marks/agree-rest": { response: z.object({ marks: z.array(mark) }) },
  "PUT /assessments/{assessment}/settlements/{criterion}": { body: markBody, ifMatch: true, response: mark },
  "GET /assessments/{assessment}/adjustments": {
    response: z.object({ epoch: z.string(), adjustments: z.array(adjustment) }),
  },
  "PUT /assessments/{assessment}/adjustments/{criterion}": {
    body: adjustmentBody,
    ifMatch: true,
    response: adjustment,
  },
  "DELETE /assessments/{assessment}/adjustments/{criterion}": { ifMatch: true, response: z.object({}) },
  "PUT /assessments/{assessment}/reviewers": {
    body: z.strictObject({ reviewers: z.array(z.strictObject({ person: id, lead: z.boolean() })).max(20) }),
    response: assessment,
  },
  /** Ends with a day in Asia/Shanghai, later than the cycle's own window. */
  "PUT /assessments/{assessment}/extensions/{window}": {
    body: z.strictObject({ ends: time, reason }),
    response: assessment,
  },
  "DELETE /assessments/{assessment}/extensions/{window}": { response: assessment },
  "POST /assessments/{assessment}/submit": { body: seen, response: taken },
  "POST /assessments/{assessment}/begin-review": { response: taken },
  "POST /assessments/{assessment}/finish": { body: seen, response: taken },
  "POST /assessments/{assessment}/return": {
    body: z.strictObject({
      remarks: z
        .array(z.strictObject({ criterion: id.optional(), text: reason }))
        .min(1)
        .max(200),
    }),
    response: taken,
  },
  "POST /assessments/{assessment}/decide": { body: seen, response: taken },
  "GET /assessments/{assessment}/appeals": { response: appeals },
  "POST /assessments/{assessment}/appeal": {
    body: z.strictObject({
      fingerprint,
      appeals: z
        .array(z.strictObject({ criterion: id, text: reason }))
        .min(1)
        .max(200),
    }),
    response: taken,
  },
  "PUT /assessments/{assessment}/appeals/{appeal}": {
    body: z.strictObject({ verdict: z.enum(["upheld", "rejected"]), answer: reason }),
    response: appeals,
  },
  /** The new decision after an appeal; refused while one has no answer. */
  "POST /assessments/{assessment}/redecide": { body: seen, response: taken },
  "POST /assessments/{assessment}/withdraw": { body: z.strictObject({ reason }), response: taken },
} as const
