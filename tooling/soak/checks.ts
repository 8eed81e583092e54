import type { Client } from "@plumbline/client"
import { type Acknowledged, type Record, told } from "./record.ts"
import type { Heard, Stream } from "./people/stream.ts"
import { criteria, type SoakYear, type Worker } from "./year.ts"

/** What is held against what was acknowledged and heard. */
export interface Checked {
  readonly acknowledged: number
  /** Acknowledged, and neither the current version nor an earlier one in the history. */
  readonly lost: readonly string[]
  readonly heard: number
  /** Changes that a stream did not tell, or told twice. */
  readonly missed: readonly string[]
}

interface Change {
  readonly sequence: number
  readonly criterion: string
  readonly text: string
}

/** Reads every history and holds it against what everybody was told. */
export async function check(
  { admin, fillers, reviewers }: SoakYear,
  record: Record,
  streams: readonly Stream[],
): Promise<Checked> {
  const answers = await historiesOf(admin, fillers, "self")
  const marks = await historiesOf(admin, reviewers, "verified")
  const lost = [
    ...record.answers.filter((answer) => !isNthOf(answers.get(answer.assessment), answer)),
    ...record.marks.filter((mark) => !marks.get(mark.assessment)?.some(({ text }) => holds(text, mark))),
  ]
  const missed = (
    await Promise.all(
      streams.map(async (stream) => {
        const isReview = marks.has(stream.assessment)
        const changes = (isReview ? marks : answers).get(stream.assessment) ?? []
        return missedBy(stream, { changes, kind: isReview ? "mark" : "answer" })
      }),
    )
  ).flat()
  return {
    acknowledged: record.answers.length + record.marks.length,
    lost: lost.map(({ label, criterion }) => `${label} ${criterion}`),
    heard: streams.reduce((sum, { heard }) => sum + heard.length, 0),
    missed,
  }
}

const holds = (text: string, { label }: { readonly label: string }): boolean => text.includes(`"${label}"`)

/** Version n is the nth change of its criterion. */
function isNthOf(changes: readonly Change[] = [], answer: Acknowledged): boolean {
  const nth = changes.filter(({ criterion }) => criterion === answer.criterion)[answer.version - 1]
  return nth !== undefined && holds(nth.text, answer)
}

async function missedBy(
  { assessment, ready, heard }: Stream,
  { changes, kind }: { readonly changes: readonly Change[]; readonly kind: Heard["kind"] },
): Promise<string[]> {
  const since = await ready
  const told = heard.filter((change) => change.kind === kind).map(({ sequence }) => sequence)
  const due = changes.map(({ sequence }) => sequence).filter((sequence) => sequence > since)
  const missing = due.filter((sequence) => !told.includes(sequence))
  const twice = told.filter((sequence, place) => told.indexOf(sequence) !== place)
  return [
    ...missing.map((sequence) => `${assessment} #${sequence} not told`),
    ...twice.map((sequence) => `${assessment} #${sequence} told twice`),
  ]
}

async function historiesOf(
  admin: Client,
  workers: readonly Worker[],
  layer: string,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const histories = new Map<string, Change[]>()
  for (const assessment of new Set(workers.map((worker) => worker.assessment))) {
    const all: Change[] = []
    for (const { id: criterion } of criteria) {
      const asked = admin.request("GET /assessments/{assessment}/history/{layer}/{criterion}", {
        params: { assessment, layer, criterion },
      })
      const { changes } = await told(asked)
      all.push(...changes.map(({ sequence, after }) => ({ sequence, criterion, text: JSON.stringify(after) })))
    }
    histories.set(assessment, all)
  }
  return histories
}
