import { join } from "node:path"
import type { Answer, Assessment, Evidence, MarkRecord, Ruling } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import { readKept, writeDurably } from "../offline/durable-file.ts"
import { failed, type Loaded } from "../queue/load-queue.ts"
import type { Connection } from "../session/connect.ts"

/** All that a review of one assessment needs, as the server last told it. */
export interface ReviewData {
  readonly assessment: Assessment
  readonly rubric: Rubric
  readonly epoch: string
  readonly answers: readonly Answer[]
  readonly marks: readonly MarkRecord[]
  /** What the centre has said about the words of the rubric. */
  readonly rulings: readonly Ruling[]
  /** The files behind the answers; what they hold is asked for one by one. */
  readonly evidence: readonly Evidence[]
}

type Kept = Omit<ReviewData, "rubric">
/** What an earlier version of the terminal kept had neither rulings nor evidence. */
type KeptBefore = Omit<Kept, "rulings" | "evidence"> & Partial<Kept>

const assessmentFile = (folder: string, person: string, id: string) => join(folder, "cache", `${person}.${id}.json`)
const rubricFile = (folder: string, digest: string) => join(folder, "cache", `rubric.${digest}.json`)

/** What was last heard of an assessment, so that its review goes on without a network. */
export function keptReview({ folder, session }: Connection, id: string): ReviewData | undefined {
  // Written by `loadReview` alone, from what the server answered.
  const kept = readKept(assessmentFile(folder, session.person.id, id)) as KeptBefore | undefined
  const rubric = kept && (readKept(rubricFile(folder, kept.assessment.cycle.rubric.digest)) as Rubric | undefined)
  return kept && rubric ? { rulings: [], evidence: [], ...kept, rubric } : undefined
}

/** Asks the server for an assessment and all that belongs to it, and keeps it for the next start. */
export async function loadReview(connection: Connection, id: string): Promise<Loaded<ReviewData>> {
  const { client } = connection
  const params = { assessment: id }
  const assessment = await client.request("GET /assessments/{assessment}", { params })
  if (!assessment.ok) return failed(assessment)
  const { digest } = assessment.body.cycle.rubric
  const [answers, marks, evidence, rulings, rubric] = await Promise.all([
    client.request("GET /assessments/{assessment}/answers", { params }),
    client.request("GET /assessments/{assessment}/marks", { params }),
    client.request("GET /assessments/{assessment}/evidence", { params }),
    client.request("GET /rubrics/{digest}/rulings", { params: { digest } }),
    loadRubric(connection, digest),
  ])
  if (!answers.ok) return failed(answers)
  if (!marks.ok) return failed(marks)
  if (!evidence.ok) return failed(evidence)
  if (!rulings.ok) return failed(rulings)
  if (!rubric.ok) return rubric
  const review: ReviewData = {
    assessment: assessment.body,
    rubric: rubric.value,
    epoch: answers.body.epoch,
    answers: answers.body.answers,
    marks: marks.body.marks,
    rulings: rulings.body.rulings,
    evidence: evidence.body.evidence,
  }
  keepReview(connection, review)
  return { ok: true, value: review }
}

/** Keeps what the server told, for the next start. */
export function keepReview({ folder, session }: Connection, { rubric: _, ...kept }: ReviewData): void {
  writeDurably(assessmentFile(folder, session.person.id, kept.assessment.id), JSON.stringify(kept))
}

/** A rubric never changes under its digest, so what is kept stays right. */
async function loadRubric({ client, folder }: Connection, digest: string): Promise<Loaded<Rubric>> {
  const kept = readKept(rubricFile(folder, digest)) as Rubric | undefined
  if (kept) return { ok: true, value: kept }
  const told = await client.request("GET /rubrics/{digest}", { params: { digest } })
  if (!told.ok) return failed(told)
  // The server holds only rubrics that its own schema has accepted.
  const rubric = told.body as unknown as Rubric
  writeDurably(rubricFile(folder, digest), JSON.stringify(rubric))
  return { ok: true, value: rubric }
}
