import { parseEtag, type Person, type ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadToAnswer } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { inSavepoint } from "../database/write-queue.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { answerTo } from "./queries.ts"
import { writeAnswer } from "./save.ts"

interface Batch {
  readonly person: Person
  readonly assessment: string
  readonly answers: Call<"PUT /assessments/{assessment}/answers">["body"]["answers"]
  readonly epoch: string
  readonly now: string
}

type Outcome = ResponseOf<"PUT /assessments/{assessment}/answers">["outcomes"][number]

/** Saves many answers, each in a savepoint of its own: what one of them is refused for leaves the others as they are. */
export async function saveAnswers(db: Kysely<Tables>, batch: Batch): Promise<Outcome[]> {
  const { person, assessment, answers, epoch, now } = batch
  const loaded = await loadToAnswer(db, assessment, person, now)
  const outcomes: Outcome[] = []
  for (const { criterion, ifMatch, ...body } of answers) {
    const tag = parseEtag(ifMatch)
    const version = tag?.epoch === epoch ? tag.version : -1
    try {
      const writing = { loaded, person, criterion, body, version, now }
      const answer = await inSavepoint(db, (inner) => writeAnswer(inner, writing))
      outcomes.push({ criterion, status: 200, answer })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { current: _, ...problem } = error.problem
      const theirs = problem.code === "stale" && { answer: await answerTo(db, loaded.id, criterion) }
      outcomes.push({ criterion, status: problem.status, ...theirs, problem: { ...problem } })
    }
  }
  return outcomes
}
