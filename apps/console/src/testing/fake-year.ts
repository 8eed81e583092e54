import {
  type AdjustmentRecord,
  type Answer,
  type Assessment,
  type BoardRow,
  type Cycle,
  layers,
  type Layer,
  type MarkRecord,
  type Person,
  type State,
  type Unit,
} from "@plumbline/contract"
import { criterionById, digest, sheetJson, type SheetJson } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { demoYear } from "@plumbline/rubrics/demo"
import { layerSheets, type Records } from "../assessment/layer-sheets.ts"
import { progressOf } from "../assessment/progress.ts"

const found = rubricById("huaibei-2018")
if (!found) throw new Error("the rubric of 2018 ships with the product")
export const rubric = found

export const administrator: Person = { id: "p-admin", username: "admin", name: "周主任", role: "administrator" }
export const reviewers: readonly Person[] = [
  { id: "p-chen", username: "chen", name: "陈静", role: "reviewer" },
  { id: "p-wu", username: "wu", name: "吴敏", role: "reviewer", unit: "u-340603" },
]

/** The demo year in memory, as a server would keep it: only what the pages of the console read and change. */
export interface FakeYear {
  readonly cycle: Cycle
  readonly units: Unit[]
  readonly people: Person[]
  readonly assessments: Map<string, Records>
}

export function fakeYear(): FakeYear {
  const cycle: Cycle = {
    id: "cycle-2018",
    name: "2018年度",
    year: 2018,
    rubric: { id: rubric.id, digest: digest(rubric), title: rubric.title },
    period: { from: "2018-01", to: "2018-12" },
    fillingEnds: "2019-01-15T15:59:59.999Z",
    blind: true,
    needsConfirmer: false,
    classifiedNotice: "不得上传涉密资料。",
  }
  const assessments = new Map<string, Records>()
  const units: Unit[] = []
  for (const demo of demoYear) {
    const { kind, code, name = code } = demo.profile
    const unit: Unit = { id: `u-${code}`, code, name, kind, fields: {} }
    units.push(unit)
    const answers: Answer[] = demo.answers.map((answer) => ({
      criterion: answer.criterion,
      // A stored draft of a part of a whole names both sides; those of the demo are all given.
      facts: answer.facts as Answer["facts"],
      grounds: answer.grounds,
      version: 1,
      onBehalf: false,
    }))
    const isVerified = demo.state === "verified"
    const marks: MarkRecord[] = isVerified
      ? answers.map(({ criterion, version }) => {
          const changes = demo.changes.filter((change) => change.criterion === criterion)
          return {
            criterion,
            reviewer: "p-chen",
            reviewerName: "陈静",
            verdict: changes.length > 0 ? "changed" : "agreed",
            changes: changes.map(({ fact, value, reason }) => ({
              fact,
              value: value as MarkRecord["changes"][number]["value"],
              reason,
            })),
            sawVersion: version,
            version: 1,
            settled: false,
            changedAt: "2019-01-12T02:00:00Z",
          }
        })
      : []
    const assessment: Assessment = {
      id: `a-${code}`,
      cycle,
      unit,
      state: demo.state,
      hasConfirmer: false,
      deadlines: { filling: "2019-01-15T15:59:59.999Z" },
      extensions: [],
      reviewers: isVerified ? [{ person: "p-chen", name: "陈静", lead: true }] : [],
      steps: isVerified
        ? [
            { action: "submit", from: "draft", to: "submitted", by: "李明", at: "2019-01-08T07:30:00Z" },
            { action: "finish", from: "inReview", to: "verified", by: "陈静", at: "2019-01-12T09:20:00Z" },
          ]
        : [],
      remarks: [],
    }
    assessments.set(assessment.id, { rubric, assessment, answers, marks, adjustments: [] })
  }
  return { cycle, units, people: [administrator, ...reviewers], assessments }
}

export function recordsOf(year: FakeYear, assessment: string): Records {
  const records = year.assessments.get(assessment)
  if (!records) throw new RangeError(`no assessment ${assessment}`)
  return records
}

export function sheetOf(records: Records, layer: Layer): SheetJson {
  return sheetJson(layerSheets(records)[layer])
}

export function rowOf(records: Records): BoardRow {
  const { assessment } = records
  const { answered, marked, of } = progressOf({ rubric, sheets: layerSheets(records) })
  const row: BoardRow = {
    assessment: assessment.id,
    unit: assessment.unit,
    state: assessment.state,
    answered,
    criteria: of,
    marked,
    reviewers: assessment.reviewers,
    deadlines: assessment.deadlines,
  }
  for (const layer of layers) {
    const { total, complete, fingerprint } = sheetOf(records, layer)
    row[layer] = { total, complete, fingerprint }
  }
  return row
}

export function withState(year: FakeYear, assessment: string, state: State): void {
  const records = recordsOf(year, assessment)
  const step = {
    action: "decide",
    from: records.assessment.state,
    to: state,
    by: administrator.name,
    at: "2019-01-13T02:00:00Z",
  }
  year.assessments.set(assessment, {
    ...records,
    assessment: { ...records.assessment, state, steps: [...records.assessment.steps, step] },
  })
}

export function withAdjustment(
  year: FakeYear,
  assessment: string,
  criterion: string,
  body: { points: string; reason: string } | undefined,
): void {
  const records = recordsOf(year, assessment)
  const rest = records.adjustments.filter((known) => known.criterion !== criterion)
  const record: AdjustmentRecord[] = body
    ? [
        {
          ...body,
          criterion,
          number: criterionById(rubric, criterion)?.number ?? "",
          version: 1,
          by: administrator.name,
          changedAt: "2019-01-13T01:00:00Z",
        },
      ]
    : []
  year.assessments.set(assessment, { ...records, adjustments: [...rest, ...record] })
}
