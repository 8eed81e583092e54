import { join } from "node:path"
import type { Answer, Assessment, MarkRecord } from "@plumbline/contract"
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
}

type Kept = Omit<ReviewData, "rubric">

const assessmentFile = (folder: string, person: string, id: string) => join(folder, "cache", `${person}.${id}.json`)
const rubricFile = (folder: string, digest: string) => join(folder, "cache", `rubric.${digest}.json`)

/** What was last heard of an assessment, so that its review goes on without a network. */
export function keptReview({ folder, session }: Connection, id: string): ReviewData | undefined {
  // Written by `loadReview` alone, from what the server answered.
  const kept = readKept(assessmentFile(folder, session.person.id, id)) as Kept | undefined
  const rubric = kept && (readKept(rubricFile(folder, kept.assessment.cycle.rubric.digest)) as Rubric | undefined)
  return kept && rubric ? { ...kept, rubric } : undefined
}

/** Asks the server for an assessment, its answers and its marks, and keeps them for the next start. */
export async function loadReview(connection: Connection, id: string): Promise<Loaded<ReviewData>> {
  const { client } = connection
  const params = { assessment: id }
  const assessment = await client.request("GET /assessments/{assessment}", { params })
  if (!assessment.ok) return failed(assessment)
  const answers = await client.request("GET /assessments/{assessment}/answers", { params })
  if (!answers.ok) return failed(answers)
  const marks = await client.request("GET /assessments/{assessment}/marks", { params })
  if (!marks.ok) return failed(marks)
  const rubric = await loadRubric(connection, assessment.body.cycle.rubric.digest)
  if (!rubric.ok) return rubric
  const { epoch } = answers.body
  const data = { assessment: assessment.body, epoch, answers: answers.body.answers, marks: marks.body.marks }
  const review: ReviewData = { ...data, rubric: rubric.value }
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
