import {
  browserJournal,
  browserStore,
  browserTabs,
  memoryStore,
  Outbox,
  sendAnswers,
  type ServerAnswer,
} from "@plumbline/client/outbox"
import { type Person, type Problem, parseEtag } from "@plumbline/contract"
import { criteriaOf, type Rubric } from "@plumbline/rubric-core"
import { connection } from "../connection/connection.ts"
import { type Loaded, load, loadRubric } from "../connection/load.ts"
import { attachedTo } from "../evidence/attached.ts"
import { sessionEnded } from "../session/session.ts"
import { type OpenAssessment, openAssessment } from "./open-assessment.ts"

/** What opening an assessment came to. */
export type Opening =
  | {
      readonly kind: "open"
      readonly open: OpenAssessment
      readonly keptAt: Date | undefined
      readonly othersUnsent: number
    }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" }

/** Reads an assessment, its answers and its rubric, and what this computer has kept of it. */
export async function open(id: string, person: Person): Promise<Opening> {
  const params = { assessment: id }
  const [assessment, answers, evidence] = await Promise.all([
    load("GET /assessments/{assessment}", { params }),
    load("GET /assessments/{assessment}/answers", { params }),
    load("GET /assessments/{assessment}/evidence", { params }),
  ])
  if (assessment.kind === "problem" || assessment.kind === "unreachable") return assessment
  if (answers.kind === "problem" || answers.kind === "unreachable") return answers
  const { digest } = assessment.body.cycle.rubric
  const [rubric, rulings] = await Promise.all([
    loadRubric(digest),
    load("GET /rubrics/{digest}/rulings", { params: { digest } }),
  ])
  if (rubric.kind === "problem" || rubric.kind === "unreachable") return rubric

  const store = await browserStore().catch(() => undefined)
  let opened: OpenAssessment | undefined
  const outbox = new Outbox({
    person: person.id,
    assessment: id,
    store: store ?? memoryStore(),
    tabs: browserTabs(),
    journal: browserJournal(person.id, id),
    ...sendAnswers(connection, id),
    now: () => new Date(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    changed: (criterion) => {
      opened?.refresh(criterion)
      if (outbox.reach === "signedOut") sessionEnded()
    },
  })
  if (!store) outbox.durable = false
  await outbox.open()
  await outbox.received(serverAnswers(rubric.body, answers.body))
  opened = openAssessment({
    rubric: rubric.body,
    assessment: assessment.body,
    person,
    outbox,
    // Without these the rest can still be worked on.
    attached: attachedTo(id, bodyIn(evidence)?.evidence ?? []),
    rulings: bodyIn(rulings)?.rulings ?? [],
  })
  const keptAt = assessment.kind === "kept" ? assessment.at : answers.kind === "kept" ? answers.at : undefined
  return { kind: "open", open: opened, keptAt, othersUnsent: (await store?.others(person.id, id)) ?? 0 }
}

/** Reads one answer again that a colleague has saved. */
export async function readAnswer({ assessment, outbox }: OpenAssessment, criterion: string): Promise<void> {
  const params = { assessment: assessment.value.id, criterion }
  const result = await connection.request("GET /assessments/{assessment}/answers/{criterion}", { params })
  const epoch = result.ok && result.etag !== undefined ? parseEtag(result.etag)?.epoch : undefined
  if (!result.ok || epoch === undefined) return
  // An own save may have overtaken this question.
  const known = outbox.server(criterion)
  if (known?.epoch === epoch && known.answer.version >= result.body.version) return
  await outbox.received([{ epoch, answer: result.body }])
}

/** Reads again what colleagues may have changed meanwhile. */
export async function readAgain({ assessment, outbox, rubric, attached, rulings }: OpenAssessment): Promise<void> {
  const params = { assessment: assessment.value.id }
  const { digest } = assessment.value.cycle.rubric
  const [fresh, answers, evidence, said] = await Promise.all([
    load("GET /assessments/{assessment}", { params }),
    load("GET /assessments/{assessment}/answers", { params }),
    load("GET /assessments/{assessment}/evidence", { params }),
    load("GET /rubrics/{digest}/rulings", { params: { digest } }),
  ])
  if (fresh.kind === "fresh") assessment.value = fresh.body
  if (answers.kind === "fresh") await outbox.received(serverAnswers(rubric, answers.body))
  if (evidence.kind === "fresh") attached.received(evidence.body.evidence)
  if (said.kind === "fresh") rulings.value = said.body.rulings
}

/** What was read, as far as it is known. */
function bodyIn<Body>(loaded: Loaded<Body>): Body | undefined {
  return loaded.kind === "fresh" || loaded.kind === "kept" ? loaded.body : undefined
}

/** The answers of all criteria; one that was never saved is empty and has version 0. */
function serverAnswers(
  rubric: Rubric,
  { epoch, answers }: { epoch: string; answers: readonly ServerAnswer["answer"][] },
): readonly ServerAnswer[] {
  const saved = new Map(answers.map((answer) => [answer.criterion, answer]))
  return criteriaOf(rubric).map(({ id }) => ({
    epoch,
    answer: saved.get(id) ?? { criterion: id, facts: {}, grounds: "", version: 0, onBehalf: false },
  }))
}
